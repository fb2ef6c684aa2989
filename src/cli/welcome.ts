import type { Config } from '../config/environment'
import { FIRST_OPERATION } from '../graphql/first-operation'
import { GRAPHIQL_PATH, GRAPHQL_PATH } from '../http/paths'

/** What a person sees once the service is up: where to look, and a first operation to paste. */
export function welcome(url: string, config: Config): string {
  const addresses = [
    `  GraphQL          ${url}${GRAPHQL_PATH}`,
    ...(config.sandbox ? [`  Apollo Sandbox   ${url}${GRAPHQL_PATH} in a browser (loads from the internet)`] : []),
    ...(config.graphiql ? [`  GraphiQL         ${url}${GRAPHIQL_PATH} in a browser (needs no internet)`] : []),
    ...(config.tokens ? ['', 'Callers need a token: Authorization: Bearer TOKEN'] : []),
  ]
  const firstSteps = config.demoData
    ? ['', 'A first operation to paste there:', '', FIRST_OPERATION.replace(/^/gm, '  ').trimEnd()]
    : []
  return ['', 'engagement-graphql is ready.', '', ...addresses, ...firstSteps, '', 'Ctrl+C stops it.', '', ''].join(
    '\n',
  )
}
