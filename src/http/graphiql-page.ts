import type { FastifyInstance } from 'fastify'

import { GRAPHIQL_PATH, GRAPHQL_PATH } from './paths'

/** GraphiQL, an IDE for GraphQL, as one page without external resources: it needs no internet connection. */
export function addGraphiQLPage(app: FastifyInstance, firstOperation: string): void {
  let page: Promise<string> | undefined

  app.get(GRAPHIQL_PATH, async (_request, reply) => {
    page ??= renderPage(firstOperation)
    return reply.type('text/html; charset=utf-8').send(await page)
  })
}

/** The page is loaded for the first request: it has 9 MB, and most processes never serve it. */
async function renderPage(firstOperation: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return renderGraphiQL({ title: 'engagement-graphql', endpoint: GRAPHQL_PATH, defaultQuery: firstOperation })
}
