import { readFileSync } from 'node:fs'

import { expect } from '@jest/globals'
import type { LightMyRequestResponse } from 'fastify'
import { z } from 'zod'

type JsonSchema = Exclude<Parameters<typeof z.fromJSONSchema>[0], boolean>

interface MediaType {
  readonly schema: JsonSchema
  readonly example?: unknown
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly description?: string
  readonly required: boolean
  readonly schema: JsonSchema
  readonly example?: unknown
}

export interface DocumentedResponse {
  readonly description: string
  readonly headers: Record<string, { readonly required?: boolean }>
  readonly content?: Record<string, MediaType>
}

interface WrittenOperation {
  readonly tags: readonly string[]
  readonly operationId: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Record<string, MediaType> }
  readonly responses: Record<string, DocumentedResponse>
}

export interface Operation extends WrittenOperation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly path: string
}

interface OpenApiDocument {
  readonly openapi: string
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Record<string, Record<string, WrittenOperation>>
  readonly components: {
    readonly schemas: Record<string, JsonSchema>
    readonly [kind: string]: Record<string, unknown>
  }
}

/** The committed document. Its schemas refer to each other as `z.fromJSONSchema` expects. */
export const openApi = JSON.parse(
  readFileSync('openapi.json', 'utf8').replaceAll('#/components/schemas/', '#/$defs/'),
) as OpenApiDocument

/** The documented operations, in their order, without references to responses and headers. */
export const OPERATIONS: readonly Operation[] = Object.entries(openApi.paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => ({
    ...(withoutReferences(operation) as WrittenOperation),
    method: method.toUpperCase() as Operation['method'], // The document has no other.
    path,
  })),
)

function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReferences)
  if (typeof value !== 'object' || value === null) return value
  const [, kind, name] = '$ref' in value ? (/^#\/components\/(\w+)\/(.+)$/.exec(String(value.$ref)) ?? []) : []
  if (kind !== undefined && name !== undefined) return withoutReferences(openApi.components[kind]?.[name])
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutReferences(each)]))
}

/** What is wrong with a value, by a schema that allows no fields besides its own. */
export function violationsOf(schema: JsonSchema, value: unknown): unknown[] {
  const compiled = z.fromJSONSchema({ ...closed(schema), $defs: DEFINITIONS } as JsonSchema)
  return compiled.safeParse(value).error?.issues ?? []
}

const DEFINITIONS = closed(openApi.components.schemas)

/** A client must accept further fields. The service of the same version returns none. */
function closed(schema: unknown): object {
  return JSON.parse(
    JSON.stringify(schema, (_key, each: unknown) => {
      const isObjectSchema = typeof each === 'object' && each !== null && 'type' in each && 'properties' in each
      return isObjectSchema ? { additionalProperties: false, ...each } : each
    }),
  ) as object
}

/** Expects a response that the document describes for the operation. */
export function expectDocumented(operation: Operation, response: LightMyRequestResponse): void {
  const { statusCode, headers } = response
  const documented = operation.responses[statusCode]
  if (!documented) throw new Error(`${operation.operationId} returns ${statusCode}: ${response.body}`)
  const required = Object.entries(documented.headers).filter(([, header]) => header.required)
  for (const [name] of required) expect(headers).toHaveProperty([name.toLowerCase()])
  expectContent(documented, response)
  if (statusCode >= 400) expectErrorForm(operation.path, response)
}

function expectContent(
  { content = {} }: DocumentedResponse,
  { statusCode, headers, body }: LightMyRequestResponse,
): void {
  const sent = String(headers['content-type'] ?? '').replace('; charset=utf-8', '')
  if (Object.keys(content).length === 0) {
    expect(body).toBe('')
    return
  }
  const media = content[sent]
  if (!media) throw new Error(`${statusCode} is ${sent}, and documented as ${Object.keys(content).join(', ')}`)
  expect(violationsOf(media.schema, JSON.parse(body))).toEqual([])
}

/** Expects an error in the form of the prefix of the path, with the ID of the request. */
export function expectErrorForm(path: string, { statusCode, headers, body }: LightMyRequestResponse): void {
  const requestId = headers['x-request-id']
  expect(JSON.parse(body)).toMatchObject(
    path.startsWith('/client')
      ? { statusCode, errorCode: expect.any(String), errorMessage: expect.any(String), requestId }
      : { httpStatusCode: statusCode, errorCode: 0, version: 2, message: expect.any(String), id: requestId },
  )
}
