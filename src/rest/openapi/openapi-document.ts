import { readFileSync } from 'node:fs'
import path from 'node:path'

import fastifySwagger, { type SwaggerTransform, type SwaggerTransformObject } from '@fastify/swagger'
import type { FastifyContextConfig, FastifyInstance } from 'fastify'

import { OPENAPI_PATH } from '../paths'
import { completeDocument } from './complete-document'
import type { OpenApiDocument } from './document-parts'
import { addComponents, transformSchemas } from './json-schemas'

/** Serves the document of the described routes. It is public, as the schema of GraphQL is: it contains no data. */
export function addOpenApiDocument(app: FastifyInstance): void {
  app.get(OPENAPI_PATH, { schema: { hide: true } }, () => app.swagger())
}

/** Describes the routes that are added after it as OpenAPI 3.1, from their schemas: app.swagger() returns the document. */
export async function describeRoutes(app: FastifyInstance): Promise<void> {
  const configs = new Map<string, Readonly<FastifyContextConfig>>()
  const transform: SwaggerTransform = (document) => {
    const operationId = document.route.schema?.operationId
    if (operationId !== undefined) configs.set(operationId, document.route.config ?? {})
    return transformSchemas(document)
  }
  const transformObject: SwaggerTransformObject = (document) => {
    // Cast: the types of @fastify/swagger are those of every version of OpenAPI, with optional parts.
    return completeDocument(addComponents(document) as OpenApiDocument, configs)
  }
  await app.register(fastifySwagger, {
    // A constant is a part of OpenAPI 3.1.
    convertConstToEnum: false,
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
    transformObject,
  })
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
