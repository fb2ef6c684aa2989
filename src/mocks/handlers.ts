import { parse } from 'graphql'
import type * as Msw from 'msw'

import type { ErrorReason } from '../domain/errors/catalogue'
import { exampleError } from './documented-error'
import { createMockSchema, executeMock } from './execute-mock'
import { createHttpResponse } from './http-response'
import { createMockResolvers, type MockArguments, type MockResolver } from './mock-resolvers'

export interface MockSettings {
  readonly url?: string | undefined
  readonly results?: Readonly<Record<string, unknown>>
  readonly errors?: Readonly<Record<string, ErrorReason>>
  readonly delayMilliseconds?: number | undefined
}

/** A handler that executes every operation of the schema. Handlers of one call share a member, which mutations change. */
export function createHandlers({
  url,
  results = {},
  errors = {},
  delayMilliseconds,
}: MockSettings): Msw.GraphQLHandler[] {
  const schema = createMockSchema()
  const resolvers = { ...createMockResolvers(), ...resolversFor(results), ...failuresFor(errors) }
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  )
  for (const name of [...Object.keys(results), ...Object.keys(errors)]) {
    if (!fields.includes(name)) throw new Error(`The schema has no query or mutation ${name}`)
  }

  const { delay, graphql } = loadMsw()
  const { operation } = url === undefined ? graphql : graphql.link(url)
  return [
    operation(async ({ query, variables, operationName, request }) => {
      if (delayMilliseconds !== undefined) await delay(delayMilliseconds)
      const mockOperation = { document: parse(query), variables, operationName: operationName || undefined }
      const result = await executeMock(schema, resolvers, mockOperation)
      return createHttpResponse(result, request.headers.get('accept'))
    }),
  ]
}

/** Only if it is used: documentedError needs no MSW, and MSW is an optional peer. */
function loadMsw(): typeof Msw {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is synchronous, and bundlers follow it
  return require('msw') as typeof Msw
}

function resolversFor(results: Readonly<Record<string, unknown>>): Record<string, MockResolver> {
  const entries = Object.entries(results).map(([name, result]): [string, MockResolver] => [
    name,
    // Cast: the options declare a function as one of the arguments of the field.
    typeof result === 'function' ? (result as (args: MockArguments) => unknown) : () => result,
  ])
  return Object.fromEntries(entries)
}

function failuresFor(errors: Readonly<Record<string, ErrorReason>>): Record<string, MockResolver> {
  const entries = Object.entries(errors).map(([name, reason]): [string, MockResolver] => {
    // Created here, so that handlers fails for a reason that does not exist, and not the first response.
    const error = exampleError(reason)
    const fail = () => {
      throw error
    }
    return [name, fail]
  })
  return Object.fromEntries(entries)
}
