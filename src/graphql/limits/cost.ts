import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

import { MAX_PAGE_SIZE } from '../../domain/paging/page'
import { type Fragments, getFragments } from '../execution/selections'

export interface ResolvedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** The assumed number of entries of a list without pages. */
const ASSUMED_ENTRIES = 3

/**
 * Whether an operation resolves no more fields than the limit. A field counts once for each entry of the lists around it.
 * A page has `first` entries, any other list ASSUMED_ENTRIES. Counting stops at the limit, so a few nested fragments that
 * expand to billions of fields cost no more than a large operation.
 */
export function isWithinCost(limit: number, { schema, document, operation, variables }: ResolvedOperation): boolean {
  const fixedCost = fixedCosts.get(operation)
  if (fixedCost !== undefined) return fixedCost <= limit
  const pageSizes = new PageSizes(operation, variables)
  const counter = new FieldCounter(schema, getFragments(document), pageSizes, limit)
  counter.count(operation.selectionSet, schema.getRootType(operation.operation), {
    times: 1,
    pageSize: ASSUMED_ENTRIES,
  })
  const isWithin = counter.total <= limit
  if (isWithin && !pageSizes.dependOnVariables) fixedCosts.set(operation, counter.total)
  return isWithin
}

/** The costs of operations of kept documents that are the same with any variables. */
const fixedCosts = new WeakMap<OperationDefinitionNode, number>()

type Maybe<Value> = Value | null | undefined
type Field = GraphQLField<unknown, unknown>

interface ListScope {
  /** The number of times that the selection is in the response. */
  readonly times: number
  /** The number of entries of a list in it. */
  readonly pageSize: number
}

class FieldCounter {
  total = 0

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    private readonly pageSizes: PageSizes,
    private readonly limit: number,
  ) {}

  count(selections: SelectionSetNode, type: Maybe<GraphQLNamedType>, scope: ListScope): void {
    for (const selection of selections.selections) {
      if (this.total > this.limit) return
      if (selection.kind === Kind.FIELD) this.#countField(selection, type, scope)
      else if (selection.kind === Kind.INLINE_FRAGMENT) this.#countFragment(selection, type, scope)
      else {
        const fragment = this.fragments.get(selection.name.value)
        if (fragment) this.#countFragment(fragment, type, scope)
      }
    }
  }

  /** The fields of a fragment are those of its own type: below `node`, the type around it has hardly any. */
  #countFragment(
    { typeCondition, selectionSet }: FragmentDefinitionNode | InlineFragmentNode,
    type: Maybe<GraphQLNamedType>,
    scope: ListScope,
  ): void {
    this.count(selectionSet, typeCondition ? this.schema.getType(typeCondition.name.value) : type, scope)
  }

  #countField(node: FieldNode, type: Maybe<GraphQLNamedType>, { times, pageSize }: ListScope): void {
    this.total += times
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    if (!node.selectionSet) return
    const entries = isListType(getNullableType(field?.type)) ? pageSize : 1
    const scope = { times: times * entries, pageSize: this.pageSizes.get(field, node) }
    this.count(node.selectionSet, getNamedType(field?.type), scope)
  }
}

/** The page sizes of the fields of one operation with its variables. */
class PageSizes {
  dependOnVariables = false

  constructor(
    private readonly operation: OperationDefinitionNode,
    private readonly variables: ResolvedOperation['variables'],
  ) {}

  /**
   * Reads `first` of a field from the document, a variable or the default. An invalid value counts as 1: the field fails
   * later, and lists nothing.
   */
  get(field: Maybe<Field>, node: FieldNode): number {
    const argument = field?.args.find(({ name }) => name === 'first')
    if (!argument) return ASSUMED_ENTRIES
    const sent = node.arguments?.find(({ name }) => name.value === 'first')?.value
    const value =
      sent?.kind === Kind.INT
        ? Number(sent.value)
        : sent?.kind === Kind.VARIABLE
          ? this.#getVariable(sent.name.value)
          : undefined
    const first = value ?? argument.defaultValue
    const isPageSize = typeof first === 'number' && first >= 1 && first <= MAX_PAGE_SIZE
    return isPageSize ? first : 1
  }

  #getVariable(name: string): unknown {
    this.dependOnVariables = true
    if (Object.hasOwn(this.variables, name)) return this.variables[name]
    const { variableDefinitions = [] } = this.operation
    const defaultValue = variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue
    return defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined
  }
}
