import type { FastifyRequest } from 'fastify'

/**
 * A hook that takes `documentId` (GraphQL over HTTP's name for the id of a trusted document, which codegen's clients send)
 * for what Apollo's own clients send in its place.
 */
export function acceptDocumentId({ body }: FastifyRequest, _reply: unknown, done: () => void): void {
  if (typeof body === 'object' && body !== null && 'documentId' in body && !('query' in body)) {
    Object.assign(body, { extensions: { persistedQuery: { version: 1, sha256Hash: body.documentId } } })
  }
  done()
}
