import { createHash } from 'node:crypto'

import type { FastifyInstance } from 'fastify'

import { OPENAPI_PATH } from '../rest/paths'
import {
  API_DOCS_PATH,
  GRAPHIQL_PATH,
  GRAPHQL_PATH,
  LANDING_PATH,
  LIVENESS_PATH,
  METRICS_PATH,
  READINESS_PATH,
} from './paths'

export interface LandingPageOptions {
  /** Whether the pages are on, and the documents that are written in them are executed. */
  readonly sandbox: boolean
  readonly graphiql: boolean
  /** Whether there are REST paths, and a page about them. */
  readonly rest: boolean
  readonly apiDocs: boolean
  readonly needsToken: boolean
  readonly onlyTrustedDocuments: boolean
}

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.5 }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem }
dt { font-weight: 600; margin-top: 1rem }
dd { margin: 0 }
code { font-size: 1rem }
`

/** The page has no script, and only this style. */
export const LANDING_PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** GET /: a page with the ways into the service that are on. */
export function addLandingPage(app: FastifyInstance, options: LandingPageOptions): void {
  const page = renderPage(options)
  app.get(LANDING_PATH, (_request, reply) => reply.type('text/html; charset=utf-8').send(page))
}

function renderPage({
  sandbox,
  graphiql,
  rest,
  apiDocs,
  needsToken,
  onlyTrustedDocuments,
}: LandingPageOptions): string {
  const entries = [
    ...(graphiql ? [entry(GRAPHIQL_PATH, 'GraphiQL', 'An IDE for GraphQL. It needs no internet connection.')] : []),
    ...(sandbox ? [entry(GRAPHQL_PATH, 'Apollo Sandbox', 'An IDE for GraphQL, loaded from the internet.')] : []),
    `<dt><code>POST ${GRAPHQL_PATH}</code></dt><dd>The API: GraphQL over HTTP.</dd>`,
    ...(apiDocs
      ? [entry(API_DOCS_PATH, 'REST API', 'The REST paths, to read and to try. It needs no internet connection.')]
      : []),
    ...(rest ? [entry(OPENAPI_PATH, OPENAPI_PATH, 'The OpenAPI document of the REST paths.')] : []),
    entry(LIVENESS_PATH, LIVENESS_PATH, 'Whether the process responds.'),
    entry(READINESS_PATH, READINESS_PATH, 'Whether the service can be sent work.'),
    entry(METRICS_PATH, METRICS_PATH, 'Metrics for Prometheus.'),
  ]
  const notes = [
    ...(needsToken ? ['Callers need a token: <code>Authorization: Bearer TOKEN</code>.'] : []),
    ...(onlyTrustedDocuments ? ['Only trusted documents are executed.'] : []),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>engagement-graphql</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>engagement-graphql</h1>
<p>A GraphQL API for loyalty engagement.</p>
${notes.map((note) => `<p>${note}</p>\n`).join('')}<dl>
${entries.join('\n')}
</dl>
</main>
</body>
</html>
`
}

function entry(path: string, name: string, description: string): string {
  return `<dt><a href="${path}">${name}</a></dt><dd>${description}</dd>`
}
