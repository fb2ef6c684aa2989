import type { FastifyInstance, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/** The only documents that are executed, by their ID: `sha256:` and the hash of the text. */
export type TrustedDocuments = ReadonlyMap<string, string>

/**
 * Refuses every document that is not in the manifest with DOCUMENT_NOT_TRUSTED, before it is parsed, and replaces an ID
 * by its text. The ID is `documentId`, as in GraphQL over HTTP and in the clients of Codegen, or
 * `extensions.persistedQuery.sha256Hash`, as in Apollo Client and urql.
 */
export function requireTrustedDocuments(endpoint: FastifyInstance, documents: TrustedDocuments): void {
  const texts = new Set(documents.values())

  endpoint.addHook('preHandler', (request, reply, done) => {
    const sent = getParameters(request)
    const text = 'query' in sent ? sent.query : documents.get(getDocumentId(sent) ?? '')
    if (typeof text !== 'string' || !texts.has(text)) {
      // A GET without a document requests the page, or nothing.
      if (request.method === 'GET' && !('query' in sent)) done()
      else sendError(request, reply, domainError('DOCUMENT_NOT_TRUSTED'))
      return
    }
    const others = Object.entries(sent).filter(([name]) => name !== 'documentId' && name !== 'extensions')
    if (request.method === 'POST') request.body = { ...Object.fromEntries(others), query: text }
    done()
  })
}

function getParameters({ method, body, query }: FastifyRequest): Record<string, unknown> {
  return toRecord(method === 'GET' ? query : body)
}

function getDocumentId({ documentId, extensions }: Record<string, unknown>): string | undefined {
  const id = documentId ?? toRecord(toRecord(extensions).persistedQuery).sha256Hash
  const hash = typeof id === 'string' ? /^(?:sha256:)?([0-9a-f]{64})$/.exec(id)?.[1] : undefined
  return hash && `sha256:${hash}`
}

/** The fields of an object; none of any other value. */
function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
