import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Of the documents that are kept, in characters of their text: parsed, each takes up to a hundred bytes. */
const MAX_CHARACTERS = 1_000_000
/** What one takes however short it is. */
const MIN_DOCUMENT_CHARACTERS = 500
/** A longer one is parsed and validated each time. */
const MAX_DOCUMENT_CHARACTERS = 50_000

/**
 * Keeps documents that were found valid, so that each is parsed and validated once.
 *
 * Apollo's own store weighs what a document says, and not its text, which it holds as well: documents padded with blanks
 * would fill the memory.
 */
export function createDocumentStore(): NonNullable<ApolloServerOptions<BaseContext>['documentStore']> {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_DOCUMENT_CHARACTERS,
    sizeCalculation: ({ loc }) => Math.max(loc?.source.body.length ?? MAX_DOCUMENT_CHARACTERS, MIN_DOCUMENT_CHARACTERS),
  })
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set: (hash, document) => {
      documents.set(hash, document)
      return Promise.resolve()
    },
    delete: (hash) => Promise.resolve(documents.delete(hash)),
  }
}
