import fc from 'fast-check'
import type { InjectOptions } from 'fastify'

import { exampleRequest } from './example-request'
import { type Operation, OPERATIONS, type Parameter } from './openapi'

export interface RestRequest {
  readonly path: string
  readonly request: InjectOptions
  /** The operation that the method and the path are; undefined if there is no such operation. */
  readonly operationId: string | undefined
}

const HUGE_TEXT = 'x'.repeat(5_000)
const TOO_LARGE_TEXT = 'x'.repeat(300_000)
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Any value, among them those that are at the limits of JSON, of databases and of the documented fields. */
const anyValue = fc.oneof(
  fc.constantFrom(null, true, 0, -1, 2 ** 31, 2 ** 53, 1e300, 0.5, '', ' ', '\0', '\ud800', '😀', HUGE_TEXT, [], {}, [
    [],
  ]),
  fc.jsonValue({ maxDepth: 2 }),
)

const anyText = fc
  .oneof(
    fc.constantFrom(' ', '%', '/', '\0', "'", '😀', HUGE_TEXT, '-1', '99999999999999999999'),
    fc.string({ minLength: 1 }),
  )
  // A URL with such a segment has another path.
  .filter((text) => !/^\.{1,2}$/.test(text))

/** Usually `usual`, so that most requests are wrong in one way at most. */
function mostly<Value>(usual: Value, other: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: other })
}

/** A request for an operation of the document: valid, or with anything of it missing, of another type or too large. */
export function anyRestRequest(authorizations: Record<'usual' | 'other', string[]>): fc.Arbitrary<RestRequest> {
  return fc.constantFrom(...OPERATIONS).chain((operation) => {
    const example = exampleRequest(operation)
    return fc
      .record({
        method: mostly<(typeof METHODS)[number]>(operation.method, fc.constantFrom(...METHODS)),
        parameters: fc.tuple(...operation.parameters.map((parameter) => anyParameter(parameter))),
        payload: anyPayload(operation),
        mediaType: mostly<string | undefined>(
          String(example.headers?.['content-type']),
          fc.constantFrom(undefined, 'text/plain', 'application/xml', 'application/json; charset=latin1', ''),
        ),
        authorization: fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...authorizations.usual) },
          { weight: 1, arbitrary: fc.constantFrom(undefined, ...authorizations.other) },
        ),
      })
      .map(({ method, parameters, payload, mediaType, authorization }) => ({
        path: operation.path,
        operationId: OPERATIONS.find((each) => each.method === method && each.path === operation.path)?.operationId,
        request: {
          method,
          ...place(operation, parameters),
          headers: {
            ...place(operation, parameters).headers,
            ...(payload !== undefined && mediaType !== undefined && { 'content-type': mediaType }),
            ...(authorization !== undefined && { authorization }),
          },
          ...(payload !== undefined && { payload }),
        },
      }))
  })
}

function anyParameter({ in: place, required, example }: Parameter): fc.Arbitrary<string | undefined> {
  const usual = String(example)
  // Node.js itself refuses a header with other characters.
  const other = place === 'header' ? fc.constantFrom('', 'other', '*', '"1"', HUGE_TEXT) : anyText
  return required ? mostly(usual, other) : fc.oneof(fc.constant(undefined), mostly<string | undefined>(usual, other))
}

/** The parameters at their places, in the order of the operation. */
function place({ path, parameters }: Operation, values: readonly (string | undefined)[]): InjectOptions {
  const given = parameters.flatMap(({ name, in: place }, index) => {
    const value = values[index]
    return value === undefined ? [] : [{ name, place, value }]
  })
  const valuesIn = (wanted: string) =>
    given.filter(({ place }) => place === wanted).map(({ name, value }) => [name, value] as const)
  const encode = (value: string) => encodeURIComponent(value.toWellFormed())
  return {
    url: valuesIn('path').reduce((url, [name, value]) => url.replace(`{${name}}`, () => encode(value)), path),
    query: Object.fromEntries(valuesIn('query')),
    headers: Object.fromEntries(valuesIn('header')),
  }
}

function anyPayload({ requestBody }: Operation): fc.Arbitrary<string | undefined> {
  const [media] = Object.values(requestBody?.content ?? {})
  if (!media) return fc.constant(undefined)
  const example = media.example as Record<string, unknown> // Every body is an object.
  const names = Object.keys(media.schema.properties ?? example)
  const changed = fc
    .tuple(fc.constantFrom(...names), fc.oneof(fc.constant(undefined), anyValue))
    .map(([name, value]) => JSON.stringify({ ...example, [name]: value }))
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(JSON.stringify(example)) },
    { weight: 6, arbitrary: changed },
    { weight: 1, arbitrary: anyValue.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.constantFrom(undefined, '', '{', '[1', JSON.stringify({ note: TOO_LARGE_TEXT })) },
  )
}
