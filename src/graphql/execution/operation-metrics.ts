import type { DocumentNode, OperationDefinitionNode } from 'graphql'

import { getErrors, getReason } from '../errors/response-errors'
import type { OperationHooks } from './operation-hooks'
import { collectFields, getFragments } from './selections'

/** Counts operations and their errors. */
export interface OperationMetrics {
  /** The name of the operation, for example `mutation setOptIn`, and its duration. */
  observeOperation(operation: string, seconds: number): void
  /** The reason of an error in a response, or the code of GraphQL if it has no reason. */
  countError(reason: string): void
}

/** Reports each operation under a name from the schema: clients can send any number of names of their own. */
export function operationMetrics(metrics: OperationMetrics): OperationHooks {
  return {
    willSendResponse({ operation, document, response }, seconds) {
      const name = operation && document ? getOperationName(operation, document) : 'none'
      metrics.observeOperation(name, seconds)
      for (const error of getErrors(response)) metrics.countError(getReason(error))
    },
  }
}

/** The type of an operation and its root field: `mutation setOptIn`, or `mutation several`. */
export function getOperationName(operation: OperationDefinitionNode, document: DocumentNode): string {
  const name = operationNames.get(operation) ?? createName(operation, document)
  operationNames.set(operation, name)
  return name
}

/** A document is parsed once and kept, so its names are created once, for metrics and traces. */
const operationNames = new WeakMap<OperationDefinitionNode, string>()

function createName(operation: OperationDefinitionNode, document: DocumentNode): string {
  const fields = new Set(collectFields(operation.selectionSet, getFragments(document)).map(({ name }) => name.value))
  const [field = 'none'] = fields
  return `${operation.operation} ${fields.size > 1 ? 'several' : field}`
}
