import fastifySwaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

import { API_DOCS_PATH } from './paths'

/**
 * GET /api-docs: a page to read about the described routes and to call them. It needs no internet connection: its files
 * are those of a package, and its policy (response-headers.ts) allows no other host.
 */
export async function addApiDocsPage(face: FastifyInstance): Promise<void> {
  await face.register(fastifySwaggerUi, {
    routePrefix: API_DOCS_PATH,
    theme: { title: 'engagement-graphql: REST API' },
    uiConfig: {
      // Without the bar at the top, which loads documents of other hosts.
      layout: 'BaseLayout',
      deepLinking: true,
      displayRequestDuration: true,
    },
  })
}
