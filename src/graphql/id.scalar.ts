import { GraphQLError, GraphQLID, GraphQLScalarType } from 'graphql'

/**
 * The ID of GraphQL, without numbers that JSON may have rounded. JSON.parse reads 9007199254740993 as
 * 9007199254740992, which can be the ID of another record. A literal in a document keeps its digits.
 */
export const ID = new GraphQLScalarType<string, string>({
  ...GraphQLID.toConfig(),
  parseValue: (value) => {
    if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new GraphQLError('ID cannot be an integer beyond 2^53: send it as a string')
    }
    return GraphQLID.parseValue(value)
  },
})
