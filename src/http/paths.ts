export const GRAPHQL_PATH = '/graphql'
export const GRAPHIQL_PATH = '/graphiql'
export const LIVENESS_PATH = '/healthz'
export const READINESS_PATH = '/readyz'
