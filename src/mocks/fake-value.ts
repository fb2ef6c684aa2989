import {
  getNamedType,
  getNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql'

const SCALARS: Readonly<Record<string, unknown>> = {
  Boolean: false,
  DateTime: '2026-06-15T12:00:00.000Z',
  Float: 0,
  ID: 'mock-1',
  Int: 0,
  String: 'Mock',
}

/** A value of a type. If it can be null, it is, except for an object that `isPresent` requires. */
export function fakeValue(type: GraphQLOutputType, schema: GraphQLSchema, isPresent: boolean): unknown {
  if (isListType(getNullableType(type))) return isNonNullType(type) ? [] : null
  const named = getNamedType(type)
  if (!isNonNullType(type) && !(isPresent && isCompositeType(named))) return null
  if (isAbstractType(named)) return { __typename: schema.getPossibleTypes(named)[0]?.name }
  if (isCompositeType(named)) return {}
  return isEnumType(named) ? named.getValues()[0]?.value : SCALARS[named.name]
}
