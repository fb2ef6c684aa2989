import type { DocumentNode, OperationDefinitionNode } from 'graphql'

import { getErrors, getReason } from '../errors/response-errors'
import type { OperationHooks } from './operation-hooks'
import { collectFields, getFragments } from './selections'

/** Counts what operations do. */
export interface OperationMetrics {
  /** An operation was answered: `mutation setOptIn`, say. */
  observeOperation(operation: string, seconds: number): void
  /** An error was answered: its reason, or GraphQL's code where it has none. */
  countError(reason: string): void
}

/** Reports each operation, under a name that the schema bounds: the one that a client gives it could be any. */
export function operationMetrics(metrics: OperationMetrics): OperationHooks {
  return {
    willSendResponse({ operation, document, response }, seconds) {
      const name = operation && document ? getOperationName(operation, document) : 'none'
      metrics.observeOperation(name, seconds)
      for (const error of getErrors(response)) metrics.countError(getReason(error))
    },
  }
}

/** The kind of an operation and its field of Query or Mutation: `mutation setOptIn`, or `mutation several`. */
export function getOperationName(operation: OperationDefinitionNode, document: DocumentNode): string {
  const name = operationNames.get(operation) ?? createName(operation, document)
  operationNames.set(operation, name)
  return name
}

/** Documents are parsed once and kept, so a name is made once for each, for whoever asks. */
const operationNames = new WeakMap<OperationDefinitionNode, string>()

function createName(operation: OperationDefinitionNode, document: DocumentNode): string {
  const fields = new Set(collectFields(operation.selectionSet, getFragments(document)).map(({ name }) => name.value))
  const [field = 'none'] = fields
  return `${operation.operation} ${fields.size > 1 ? 'several' : field}`
}
