import type { InjectOptions } from 'fastify'

import type { Operation } from './openapi'

/** Values that a service has generated, by the values of the examples that stand for them. */
export type GeneratedValues = Map<unknown, string>

/** The request of the examples of an operation. */
export function exampleRequest(operation: Operation, generated: GeneratedValues = new Map()): InjectOptions {
  const { method, path, parameters, requestBody } = operation
  const valueOf = (example: unknown) => generated.get(example) ?? String(example)
  const valuesIn = (place: string) =>
    parameters
      .filter((parameter) => parameter.in === place && parameter.example !== undefined)
      .map(({ name, example }) => [name, valueOf(example)] as const)
  const url = valuesIn('path').reduce((url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(value)), path)
  const [mediaType, media] = Object.entries(requestBody?.content ?? {})[0] ?? []
  return {
    method,
    url,
    query: Object.fromEntries(valuesIn('query')),
    headers: { ...Object.fromEntries(valuesIn('header')), ...(mediaType && { 'content-type': mediaType }) },
    ...(media && { payload: JSON.stringify(media.example) }),
  }
}

/** Records the texts of a response that are at the positions of the texts of the example. */
export function recordGenerated(generated: GeneratedValues, example: unknown, value: unknown): void {
  if (typeof example === 'string' && typeof value === 'string') generated.set(example, value)
  if (typeof example !== 'object' || example === null || typeof value !== 'object' || value === null) return
  const fields = new Map(Object.entries(value))
  for (const [name, each] of Object.entries(example)) recordGenerated(generated, each, fields.get(name))
}
