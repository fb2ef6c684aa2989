import type { ApolloServerOptions, BaseContext } from '@apollo/server'
import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** For all documents together, in characters of their text. A character of a parsed document takes up to 100 bytes. */
const MAX_CHARACTERS = 1_000_000
/** A shorter document counts as this many characters. */
const MIN_DOCUMENT_CHARACTERS = 500
/** A longer document is parsed and validated each time. */
const MAX_DOCUMENT_CHARACTERS = 50_000

/**
 * Keeps valid documents, so that each is parsed and validated once.
 *
 * The store of Apollo measures the syntax tree of a document and not its text, which it also keeps: documents padded with
 * blanks would fill the memory.
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
