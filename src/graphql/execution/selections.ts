import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql'

/** The fragments of a document, by name. */
export type Fragments = ReadonlyMap<string, SelectionSetNode>

export function getFragments(document: DocumentNode): Fragments {
  const fragments = fragmentsByDocument.get(document) ?? readFragments(document)
  fragmentsByDocument.set(document, fragments)
  return fragments
}

/** Documents are parsed once and kept, and asked for their fragments with every request. */
const fragmentsByDocument = new WeakMap<DocumentNode, Fragments>()

function readFragments(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition.selectionSet]] : [],
    ),
  )
}

/** The fields that stand in one place of an answer, those of its fragments included; each fragment once. */
export function collectFields(
  selections: SelectionSetNode,
  fragments: Fragments,
  seen = new Set<string>(),
): FieldNode[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection
    if (selection.kind === Kind.INLINE_FRAGMENT) return collectFields(selection.selectionSet, fragments, seen)
    const name = selection.name.value
    const fragment = fragments.get(name)
    if (!fragment || seen.has(name)) return []
    seen.add(name)
    return collectFields(fragment, fragments, seen)
  })
}

/** The name under which a field is in the answer. */
export function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value
}

/** The fields with which the schema tells of itself. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type'
}
