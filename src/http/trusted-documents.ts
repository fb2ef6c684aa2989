import type { FastifyInstance, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/** The only documents that are run, by their id: `sha256:` and the hash of the text. */
export type TrustedDocuments = ReadonlyMap<string, string>

/**
 * Refuses every document that is not in the manifest with DOCUMENT_NOT_TRUSTED, before it is parsed, and puts the text in
 * the place of an id: of `documentId`, GraphQL over HTTP's name for it, which codegen's clients send, or of
 * `extensions.persistedQuery.sha256Hash`, which those of Apollo and urql do.
 */
export function requireTrustedDocuments(endpoint: FastifyInstance, documents: TrustedDocuments): void {
  const texts = new Set(documents.values())

  endpoint.addHook('preHandler', (request, reply, done) => {
    const sent = getParameters(request)
    const text = 'query' in sent ? sent.query : documents.get(getDocumentId(sent) ?? '')
    if (typeof text !== 'string' || !texts.has(text)) {
      // A GET without a document asks for the page, or for nothing.
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
  const parameters = method === 'GET' ? query : body
  return typeof parameters === 'object' && parameters !== null ? { ...parameters } : {}
}

function getDocumentId({ documentId, extensions }: Record<string, unknown>): string | undefined {
  const id = documentId ?? (extensions as Extensions)?.persistedQuery?.sha256Hash
  const hash = typeof id === 'string' ? /^(?:sha256:)?([0-9a-f]{64})$/.exec(id)?.[1] : undefined
  return hash && `sha256:${hash}`
}

type Extensions = { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined
