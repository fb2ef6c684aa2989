import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

/** The fragments of a document, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

export function getFragments(document: DocumentNode): Fragments {
  const fragments = fragmentsByDocument.get(document) ?? readFragments(document)
  fragmentsByDocument.set(document, fragments)
  return fragments
}

/** A document is parsed once and kept, and every request that sends it needs its fragments. */
const fragmentsByDocument = new WeakMap<DocumentNode, Fragments>()

function readFragments(document: DocumentNode): Fragments {
  return new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  )
}

/** The fields of a selection set, with the fields of its fragments. Each fragment is collected once. */
export function collectFields(
  selections: SelectionSetNode,
  fragments: Fragments,
  collected = new Set<string>(),
): FieldNode[] {
  return selections.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection
    if (selection.kind === Kind.INLINE_FRAGMENT) return collectFields(selection.selectionSet, fragments, collected)
    const name = selection.name.value
    const fragment = fragments.get(name)
    if (!fragment || collected.has(name)) return []
    collected.add(name)
    return collectFields(fragment.selectionSet, fragments, collected)
  })
}

/** The names of the fields that a field selects below each of these paths, for example `nodes` and `edges.node`. */
export function selectedNames(
  { fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>,
  paths: readonly (readonly string[])[],
): Set<string> {
  const byName = new Map(Object.entries(fragments))
  const select = (nodes: readonly FieldNode[]) =>
    nodes.flatMap(({ selectionSet }) => (selectionSet ? collectFields(selectionSet, byName) : []))
  const selected = paths.flatMap((path) =>
    select(path.reduce((nodes, step) => select(nodes).filter(({ name }) => name.value === step), [...fieldNodes])),
  )
  return new Set(selected.map(({ name }) => name.value))
}

/**
 * The number of root fields that an operation executes: a field that is repeated counts once, a fragment as its fields, and
 * `__typename` not at all.
 */
export function countRootFields(operation: OperationDefinitionNode, fragments: Fragments): number {
  const counted = rootFieldsByOperation.get(operation)
  if (counted !== undefined) return counted
  const fields = collectFields(operation.selectionSet, fragments).filter(({ name }) => name.value !== '__typename')
  const count = new Set(fields.map(responseName)).size
  rootFieldsByOperation.set(operation, count)
  return count
}

/** The operations of kept documents: every request that sends one needs the number. */
const rootFieldsByOperation = new WeakMap<OperationDefinitionNode, number>()

/** The name of a field in the response. */
export function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value
}

/** Whether the field returns the schema. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type'
}
