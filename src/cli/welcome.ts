import type { Config } from '../config/environment'
import { FIRST_OPERATION } from '../graphql/first-operation'
import { GRAPHIQL_PATH, GRAPHQL_PATH } from '../http/paths'

/** What `serve` prints when the service is ready: the addresses, and a first operation to try. */
export function welcome(url: string, config: Config): string {
  const addresses = [
    `  GraphQL          ${url}${GRAPHQL_PATH}`,
    ...(config.sandbox ? [`  Apollo Sandbox   ${url}${GRAPHQL_PATH} in a browser (needs the internet)`] : []),
    ...(config.graphiql ? [`  GraphiQL         ${url}${GRAPHIQL_PATH} in a browser (works offline)`] : []),
    ...(config.tokens ? ['', 'Callers need a token: Authorization: Bearer TOKEN'] : []),
  ]
  const firstSteps = config.demoData
    ? ['', 'A first operation to try:', '', FIRST_OPERATION.replace(/^/gm, '  ').trimEnd()]
    : []
  const end = ['', 'Ctrl+C stops it.', '', '']
  return ['', 'engagement-graphql is ready.', '', ...addresses, ...firstSteps, ...end].join('\n')
}
