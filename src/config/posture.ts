import type { Config } from './environment'

/** The settings that decide who may call, what is shown and how much is accepted, for the log. Contains no secrets. */
export function describePosture({ tokens, trustedDocuments, ...config }: Config): Record<string, unknown> {
  const { host, trustedProxies, corsOrigin, introspection, sandbox, graphiql, rest, apiDocs, tracing, limits } = config
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
    rest,
    apiDocs,
    tracing,
    limits,
  }
}
