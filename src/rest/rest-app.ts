import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'

import type { Scope } from '../access/scopes'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The scopes that a route accepts. They are checked before the body is read. */
    scopes?: readonly Scope[]
    /** The statuses of errors of the route, besides those that every route has. For the OpenAPI document. */
    errors?: readonly number[]
    /** The headers of its successful responses, with their descriptions. For the OpenAPI document. */
    responseHeaders?: Readonly<Record<string, string>>
  }
}

/** Where the routes of the face are added. Their schemas (zod) give the types of requests and responses. */
export type RestApp = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>
