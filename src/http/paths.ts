export const LANDING_PATH = '/'
export const GRAPHQL_PATH = '/graphql'
export const GRAPHIQL_PATH = '/graphiql'
export const MEMBER_APP_PATH = '/app'
export const MEMBER_APP_ASSETS = `${MEMBER_APP_PATH}/assets/:name`
export const LIVENESS_PATH = '/healthz'
export const READINESS_PATH = '/readyz'
export const METRICS_PATH = '/metrics'
