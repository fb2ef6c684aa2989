import type { FastifyInstance } from 'fastify'

import { GRAPHIQL_PATH, GRAPHQL_PATH } from './paths'
import { sendStoredContent, type StoredContent, storeContent } from './stored-content'

export interface GraphiQLPageOptions {
  readonly firstOperation: string
  readonly needsToken: boolean
}

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1" />'

const TOKEN_HINT = `# Callers need a token. Open the tab "Headers" below, and enter:
# { "authorization": "Bearer TOKEN" }

`

/** GraphiQL, an IDE for GraphQL, as one page without external resources: it needs no internet connection. */
export function addGraphiQLPage(app: FastifyInstance, options: GraphiQLPageOptions): void {
  let pending: Promise<StoredContent> | undefined

  app.get(GRAPHIQL_PATH, async (request, reply) => {
    pending ??= createPage(options)
    return sendStoredContent(request, reply, await pending)
  })
}

/** The page is loaded and compressed for the first request: it has 9 MB, and most processes never serve it. */
async function createPage({ firstOperation, needsToken }: GraphiQLPageOptions): Promise<StoredContent> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const defaultQuery = needsToken ? TOKEN_HINT + firstOperation : firstOperation
  const html = renderGraphiQL({ title: 'engagement-graphql', endpoint: GRAPHQL_PATH, defaultQuery })
  const page = html.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />${VIEWPORT}`)
  return storeContent('text/html; charset=utf-8', Buffer.from(page))
}
