import { parse } from 'graphql'
import type * as Msw from 'msw'

import type { ErrorReason } from '../domain/errors/catalogue'
import { reasonsOf } from '../errors'
import { createDocumentedError, exampleError } from './documented-error'
import { errorExamples } from './error-examples'
import { createMockSchema, executeMock, type MockResponse } from './execute-mock'
import { createMockResolvers, type MockArguments, type MockResolver } from './mock-resolvers'

export interface MockSettings {
  readonly url?: string | undefined
  readonly results?: Readonly<Record<string, unknown>>
  readonly errors?: Readonly<Record<string, ErrorReason>>
  readonly delayMilliseconds?: number | undefined
}

const MEDIA_TYPE = 'application/graphql-response+json'

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
      const refusal = findRefusal(result)
      if (refusal && errorExamples[refusal].stage === 'request') return refuseRequest(refusal)
      const body: MockResponse = refusal ? { errors: [createDocumentedError(refusal)] } : result
      const acceptsMediaType = request.headers.get('accept')?.startsWith(MEDIA_TYPE) === true
      return Response.json(body, {
        status: body.data === undefined && acceptsMediaType ? 400 : 200,
        headers: { 'content-type': `${acceptsMediaType ? MEDIA_TYPE : 'application/json'}; charset=utf-8` },
      })
    }),
  ]
}

/** Only if it is used: documentedError needs no MSW, and MSW is an optional peer. */
function loadMsw(): typeof Msw {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- it is synchronous, and bundlers follow it
  return require('msw') as typeof Msw
}

/** An error for which the service executes nothing, also if it is the error of one field here. */
function findRefusal({ errors = [] }: MockResponse): ErrorReason | undefined {
  return reasonsOf({ errors }).find((reason) => errorExamples[reason].stage !== 'field')
}

/** The status of the response is that of the error. */
function refuseRequest(reason: ErrorReason): Response {
  const error = createDocumentedError(reason)
  const { statusCode } = error.extensions
  const headers = statusCode === 429 ? { 'retry-after': '1' } : undefined
  return Response.json({ errors: [error] }, { status: statusCode, headers })
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
  const entries = Object.entries(errors).map(([name, reason]): [string, MockResolver] => [
    name,
    () => {
      throw exampleError(reason)
    },
  ])
  return Object.fromEntries(entries)
}
