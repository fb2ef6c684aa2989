import type { FastifyInstance } from 'fastify'

import { GRAPHIQL_PATH, GRAPHQL_PATH } from './paths'

/** An IDE for exploring that needs no internet: GraphiQL with everything it uses inside the one page. */
export function addGraphiQLPage(app: FastifyInstance, firstOperation: string): void {
  let page: Promise<string> | undefined

  app.get(GRAPHIQL_PATH, async (_request, reply) => {
    page ??= renderPage(firstOperation)
    return reply.type('text/html; charset=utf-8').send(await page)
  })
}

/** Loaded with the first visit: the page is 9 MB, and most processes are never asked for it. */
async function renderPage(firstOperation: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  return renderGraphiQL({ title: 'engagement-graphql', endpoint: GRAPHQL_PATH, defaultQuery: firstOperation })
}
