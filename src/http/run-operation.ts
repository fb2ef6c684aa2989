import { type ApolloServer, HeaderMap } from '@apollo/server'
import type { FastifyRequest, RouteHandlerMethod } from 'fastify'

import type { Context } from '../graphql/context'
import type { RequestBudget } from './request-budget'

declare module 'fastify' {
  interface FastifyRequest {
    /** The query string for Apollo, with a question mark, if it is another than that of the URL. */
    search?: string
  }
}

/** Passes a request to Apollo, and Apollo's response to Fastify. */
export function runOperation(
  apollo: ApolloServer<Context>,
  createContext: (request: FastifyRequest, budget: RequestBudget) => Context,
): RouteHandlerMethod {
  return async (request, reply) => {
    const { budget } = request
    if (!budget) throw new Error('The request has no budget')
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: toHeaderMap(request),
        search: request.search ?? getSearch(request.url),
        body: request.body,
      },
      context: () => Promise.resolve(createContext(request, budget)),
    })
    if (body.kind !== 'complete') throw new Error('Incremental delivery is not supported')
    void reply.code(status ?? 200)
    for (const [name, value] of headers) void reply.header(name, value)
    return body.string
  }
}

function toHeaderMap({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return map
}

/**
 * The query string of a URL, with a question mark. Fastify begins it at a # too, and Apollo must run the document that
 * the hooks have checked.
 */
function getSearch(url: string): string {
  const start = url.search(/[?#]/)
  return start === -1 ? '' : `?${url.slice(start + 1)}`
}
