import { stringify } from 'node:querystring'

import type { FastifyInstance, FastifyRequest } from 'fastify'

import { domainError } from '../domain/errors/domain-error'
import { sendError } from './send-error'

/** The only documents that are executed, by their ID: `sha256:` and the hash of the text. */
export type TrustedDocuments = ReadonlyMap<string, string>

/** The fields of a body, or the parameters of a URL. */
type Parameters = Readonly<Record<string, unknown>>

/**
 * Refuses every document that is not in the manifest with DOCUMENT_NOT_TRUSTED, before it is parsed, and replaces an ID
 * by its text. The ID is `documentId`, as in GraphQL over HTTP and in the clients of Codegen, or
 * `extensions.persistedQuery.sha256Hash`, as in Apollo Client and urql.
 */
export function requireTrustedDocuments(endpoint: FastifyInstance, documents: TrustedDocuments): void {
  const texts = new Set(documents.values())

  endpoint.addHook('preHandler', (request, reply, done) => {
    const sent = getParameters(request)
    // Clients that send an ID can send null for the text; in a URL, that is an empty text.
    const text = sent.query == null || sent.query === '' ? documents.get(getDocumentId(sent) ?? '') : sent.query
    if (typeof text !== 'string' || !texts.has(text)) {
      // A GET without a document requests the page, or nothing.
      if (request.method === 'GET' && !DOCUMENT_FIELDS.some((name) => sent[name] !== undefined)) done()
      else sendError(request, reply, domainError('DOCUMENT_NOT_TRUSTED'))
      return
    }
    replaceDocument(request, text, sent)
    done()
  })
}

/** The fields of a request that can name or contain its document. */
const DOCUMENT_FIELDS = ['query', 'documentId', 'extensions']

function getParameters({ method, body, query }: FastifyRequest): Parameters {
  if (method !== 'GET') return toRecord(body)
  const parameters = toRecord(query)
  return { ...parameters, extensions: parseJson(parameters.extensions) }
}

/** Apollo then reads the text that was checked, and no other. */
function replaceDocument(request: FastifyRequest, query: string, sent: Parameters): void {
  // A parameter that was sent twice stays two, which Apollo refuses.
  const others = Object.entries(sent).filter(([name]) => !DOCUMENT_FIELDS.includes(name))
  if (request.method === 'GET') request.search = `?${stringify({ ...Object.fromEntries(others), query })}`
  else request.body = { ...Object.fromEntries(others), query }
}

function parseJson(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}

function getDocumentId({ documentId, extensions }: Parameters): string | undefined {
  const id = documentId ?? toRecord(toRecord(extensions).persistedQuery).sha256Hash
  const hash = typeof id === 'string' ? /^(?:sha256:)?([0-9a-f]{64})$/.exec(id)?.[1] : undefined
  return hash && `sha256:${hash}`
}

/** The fields of an object; none of any other value. */
function toRecord(value: unknown): Parameters {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
