import type { Config } from '../config/environment'
import { FIRST_OPERATION } from '../graphql/first-operation'
import { API_DOCS_PATH, GRAPHIQL_PATH, GRAPHQL_PATH } from '../http/paths'

/** What `serve` prints when the service is ready: the addresses, and a first operation to try. */
export function welcome(url: string, config: Config): string {
  // A page sends documents of its own, which are refused if only trusted ones are executed.
  const acceptsAnyDocument = config.trustedDocuments === undefined
  const addresses = [
    `  GraphQL          ${url}${GRAPHQL_PATH}`,
    ...(config.sandbox && acceptsAnyDocument
      ? [`  Apollo Sandbox   ${url}${GRAPHQL_PATH} in a browser (needs the internet)`]
      : []),
    ...(config.graphiql && acceptsAnyDocument
      ? [`  GraphiQL         ${url}${GRAPHIQL_PATH} in a browser (works offline)`]
      : []),
    ...(config.rest && config.apiDocs
      ? [`  REST API         ${url}${API_DOCS_PATH} in a browser (works offline)`]
      : []),
    ...(config.tokens ? ['', 'Callers need a token: Authorization: Bearer TOKEN'] : []),
    ...(acceptsAnyDocument ? [] : ['', 'Only trusted documents are executed.']),
  ]
  const firstSteps =
    config.demoData && acceptsAnyDocument
      ? ['', 'A first operation to try:', '', FIRST_OPERATION.replace(/^/gm, '  ').trimEnd(), '', START_OVER]
      : []
  const end = ['', 'Ctrl+C stops it.', '', '']
  return ['', 'engagement-graphql is ready.', '', ...addresses, ...firstSteps, ...end].join('\n')
}

const START_OVER = `To start the demo over, stop the service, and run the command: demo --reset`
