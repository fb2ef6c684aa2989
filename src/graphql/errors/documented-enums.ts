import { type GraphQLEnumType, type GraphQLSchema, isEnumType, Kind, print, type ValueNode } from 'graphql'

import { type DomainError, domainError } from '../../domain/errors/domain-error'
import { excerpt } from '../../domain/values/text'

/** The enums with a documented error for wrong values. It replaces the error of graphql-js. */
const ERROR_BY_ENUM: Readonly<Record<string, (value: string) => DomainError>> = {
  OfferResponse: () => domainError('ACCEPTANCE_STATE_INVALID', { field: ['input', 'acceptanceState'] }),
  PromptResponse: (response) => domainError('PROMPT_RESPONSE_INVALID', { response, field: ['input', 'response'] }),
  OptInStatus: () => domainError('OPT_IN_INVALID', { field: ['input', 'loyaltyOptIn'] }),
}

/**
 * Makes a wrong value of these enums fail with the documented error, whether it is a literal or a variable.
 *
 * graphql-js wraps what an enum throws in an error of its own and keeps it as `originalError`, which error-mapping.ts
 * unwraps. Absent and null values do not reach the enum: the use case checks them.
 */
export function installDocumentedEnumErrors(schema: GraphQLSchema): void {
  for (const [name, errorFor] of Object.entries(ERROR_BY_ENUM)) {
    const type = schema.getType(name)
    if (!isEnumType(type)) throw new Error(`The schema has no enum ${name}`)
    installErrors(type, errorFor)
  }
}

function installErrors(type: GraphQLEnumType, errorFor: (value: string) => DomainError): void {
  const isValue = (value: unknown) => typeof value === 'string' && type.getValue(value) !== undefined
  const parseValue = type.parseValue.bind(type)
  const parseLiteral = type.parseLiteral.bind(type)

  type.parseValue = (value): unknown => {
    if (isValue(value)) return parseValue(value)
    throw errorFor(describeValue(value))
  }
  type.parseLiteral = (node, variables): unknown => {
    if (node.kind === Kind.ENUM && isValue(node.value)) return parseLiteral(node, variables)
    throw errorFor(describeLiteral(node))
  }
}

/** The value as the message quotes it. A list or an object can be as large as the request, so it is only named as one. */
function describeValue(value: unknown): string {
  if (Array.isArray(value)) return A_LIST
  return typeof value === 'object' && value !== null ? AN_OBJECT : excerpt(String(value))
}

function describeLiteral(node: ValueNode): string {
  switch (node.kind) {
    case Kind.LIST:
      return A_LIST
    case Kind.OBJECT:
      return AN_OBJECT
    case Kind.STRING:
    case Kind.ENUM:
      return excerpt(node.value)
    default:
      return excerpt(print(node))
  }
}

const A_LIST = 'a list'
const AN_OBJECT = 'an object'
