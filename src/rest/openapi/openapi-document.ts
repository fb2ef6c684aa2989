import { readFileSync } from 'node:fs'
import path from 'node:path'

import fastifySwagger, { type SwaggerTransform } from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'

import { OPENAPI_PATH } from '../paths'
import { createErrorResponses } from './error-responses'

/**
 * Describes the routes that are added after it as OpenAPI 3.1, from their schemas, and serves the document. It is public,
 * as the schema of GraphQL is: it contains no data.
 */
export async function addOpenApiDocument(app: FastifyInstance): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'engagement-graphql',
        version: readPackageVersion(),
        description: INTRODUCTION,
        license: { name: 'UNLICENSED', identifier: 'LicenseRef-UNLICENSED' },
      },
      servers: [{ url: '/', description: 'The service that this document comes from.' }],
      tags: TAGS,
      security: [{ token: [] }],
      components: {
        securitySchemes: {
          token: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'JWT',
            description: 'Only if the service requires tokens.',
          },
        },
      },
    },
    transform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get(OPENAPI_PATH, { schema: { hide: true } }, () => app.swagger())
}

function readPackageVersion(): string {
  const text = readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const INTRODUCTION = `The documented calls of a loyalty platform, at their own paths: for clients that exist already. The rules, errors and
limits are those of the GraphQL API of the same service.

A call about a member names a live session by its correlation ID. Values of enums are taken in any case. Fields of a
body that are not documented are ignored.`

const TAGS = [
  { name: 'Sessions', description: 'A limited time in which a client acts for one member.' },
  { name: 'Offers', description: 'The offers of a member, and the answers to them.' },
  { name: 'Activities', description: 'What a member does, and the points that it earns.' },
  { name: 'Prompts', description: 'The answers to near misses.' },
  { name: 'Opt-in', description: 'The consent of a member to communications.' },
  { name: 'Balances', description: 'The points of a member.' },
  { name: 'Contacts', description: 'What a decision engine presented to a subject, and how the subject responded.' },
]

const transformSchemas = createJsonSchemaTransform({})

const transform: SwaggerTransform = (document) => {
  const { schema, url } = transformSchemas(document)
  const { responseHeaders = {} } = document.route.config ?? {}
  // Cast: the transformed responses are JSON Schemas by status.
  const successes = Object.entries((schema.response ?? {}) as Record<string, object>)
  const headers = Object.fromEntries(
    Object.entries(responseHeaders).map(([name, description]) => [name, { type: 'string', description }]),
  )
  const response = Object.fromEntries(successes.map(([status, success]) => [status, { ...success, headers }]))
  return { schema: { ...schema, response: { ...response, ...createErrorResponses(document.route) } }, url }
}
