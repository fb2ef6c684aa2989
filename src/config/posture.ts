import type { Config } from './environment'

/** What a reviewer asks of a service that runs: who may call, what is shown, and how much is taken. No secrets. */
export function describePosture({ tokens, trustedDocuments, ...config }: Config): Record<string, unknown> {
  const { host, trustedProxies, corsOrigin, introspection, sandbox, graphiql, tracing, limits } = config
  return {
    authentication: tokens
      ? {
          keys: 'secret' in tokens.key ? 'shared secret' : 'public',
          issuer: tokens.issuer ?? 'any',
          audience: tokens.audience ?? 'any',
        }
      : 'off',
    host,
    trustedProxies,
    documents: trustedDocuments ? `${trustedDocuments.size} trusted` : 'any',
    corsOrigin,
    introspection,
    sandbox,
    graphiql,
    tracing,
    limits,
  }
}
