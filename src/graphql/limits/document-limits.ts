import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql'

import type { DomainError } from '../../domain/errors/domain-error'
import { countRootFields, type Fragments, getFragments, isIntrospection, responseName } from '../execution/selections'
import { listTooLong, textTooLong } from './input-limits'
import type { OperationLimits } from './operation-limits'
import { operationTooLarge } from './operation-too-large'

/** `__schema` and `__type`. The cost limit does not cover the fields below them. */
const MAX_INTROSPECTION_FIELDS = 2

/** The limits that depend only on the document. A document is validated once, and then kept by the document store. */
export function documentLimits(limits: OperationLimits): ValidationRule {
  return (context): ASTVisitor => {
    let aliases = 0
    let directives = 0
    let introspections = 0
    const errors = new Map<string, DomainError>()
    const report = (error: DomainError) => errors.set(error.message, error)
    const check = (unit: string, actual: number, maximum: number) => {
      if (actual > maximum) report(operationTooLarge(unit, maximum))
    }
    return {
      SelectionSet({ selections }) {
        const fields = selections.filter((selection) => selection.kind === Kind.FIELD)
        aliases += fields.filter(({ alias }) => alias).length
        aliases += fields.length - new Set(fields.map(responseName)).size
      },
      Directive() {
        directives += 1
      },
      Field(field) {
        if (isIntrospection(field)) introspections += 1
      },
      StringValue({ value }) {
        if (value.length > limits.textLength) report(textTooLong(limits))
      },
      ListValue({ values }) {
        if (values.length > limits.listEntries) report(listTooLong(limits))
      },
      Document: {
        leave(document) {
          const fragments = getFragments(document)
          check('aliases and repeated fields', aliases, limits.aliases)
          check('directives', directives, limits.directives)
          check('introspection fields', introspections, MAX_INTROSPECTION_FIELDS)
          check('mutations', countMutations(document, fragments), limits.mutations)
          check('levels of nested fields', measureDepth(document, fragments), limits.depth)
          for (const error of errors.values()) {
            context.reportError(new GraphQLError(error.message, { originalError: error }))
          }
        },
      },
    }
  }
}

function countMutations(document: DocumentNode, fragments: Fragments): number {
  const counts = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.MUTATION
      ? countRootFields(definition, fragments)
      : 0,
  )
  return Math.max(...counts)
}

function measureDepth(document: DocumentNode, fragments: Fragments): number {
  // A fragment is measured once, even if it is spread many times. Another rule rejects one that contains itself.
  const depths = new Map<SelectionSetNode, number>()
  const measure = (selections: SelectionSetNode): number => {
    const depth = depths.get(selections)
    if (depth !== undefined) return depth
    depths.set(selections, 0)
    const selectionDepths = selections.selections.map((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet)
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value)
        return fragment ? measure(fragment.selectionSet) : 0
      }
      // A rule of graphql-js limits the depth of introspection.
      if (isIntrospection(selection)) return 0
      return 1 + (selection.selectionSet ? measure(selection.selectionSet) : 0)
    })
    const maxDepth = Math.max(...selectionDepths)
    depths.set(selections, maxDepth)
    return maxDepth
  }
  return Math.max(
    ...document.definitions.map((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? measure(definition.selectionSet) : 0,
    ),
  )
}
