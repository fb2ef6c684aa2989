import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import type { FastifyInstance } from 'fastify'
import Negotiator from 'negotiator'

import { GRAPHIQL_PATH, GRAPHQL_PATH } from './paths'

export interface GraphiQLPageOptions {
  readonly firstOperation: string
  readonly needsToken: boolean
}

interface Page {
  readonly etag: string
  readonly bodies: Readonly<Record<Encoding, Buffer>>
}

type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest first. */
const ENCODINGS: Encoding[] = ['br', 'gzip', 'identity']

/** Higher values take many seconds for a page of 9 MB. */
const BROTLI_QUALITY = 5

const VIEWPORT = '<meta name="viewport" content="width=device-width, initial-scale=1" />'

const TOKEN_HINT = `# Callers need a token. Open the tab "Headers" below, and enter:
# { "authorization": "Bearer TOKEN" }

`

/** GraphiQL, an IDE for GraphQL, as one page without external resources: it needs no internet connection. */
export function addGraphiQLPage(app: FastifyInstance, options: GraphiQLPageOptions): void {
  let pending: Promise<Page> | undefined

  app.get(GRAPHIQL_PATH, async (request, reply) => {
    pending ??= createPage(options)
    const { etag, bodies } = await pending
    void reply.type('text/html; charset=utf-8').header('etag', etag).header('vary', 'accept-encoding')
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send()
    const accepted = new Negotiator(request).encodings(ENCODINGS)
    const encoding = ENCODINGS.find((each) => accepted.includes(each)) ?? 'identity'
    if (encoding !== 'identity') void reply.header('content-encoding', encoding)
    return reply.send(bodies[encoding])
  })
}

/** The page is loaded and compressed for the first request: it has 9 MB, and most processes never serve it. */
async function createPage({ firstOperation, needsToken }: GraphiQLPageOptions): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const defaultQuery = needsToken ? TOKEN_HINT + firstOperation : firstOperation
  const html = renderGraphiQL({ title: 'engagement-graphql', endpoint: GRAPHQL_PATH, defaultQuery })
  const identity = Buffer.from(html.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />${VIEWPORT}`))
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    promisify(gzip)(identity),
  ])
  // Weak: it names the page, and not the bytes of one encoding.
  const etag = `W/"${createHash('sha256').update(identity).digest('base64url')}"`
  return { etag, bodies: { br, gzip: gzipped, identity } }
}
