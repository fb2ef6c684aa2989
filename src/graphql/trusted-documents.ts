import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server'

import { domainError } from '../domain/errors/domain-error'
import { refusal } from './refusal'

/** The only documents that are run, by their id: `sha256:` and the hash of the text. */
export type TrustedDocuments = ReadonlyMap<string, string>

type PersistedQueries = ApolloServerOptions<BaseContext>['persistedQueries']

/** Lets Apollo find a document whose hash was sent in its place. Nothing that a caller sends is kept. */
export function persistedQueries(documents: TrustedDocuments): PersistedQueries {
  return {
    cache: {
      get: (key) => Promise.resolve(documents.get(idOf(key))),
      set: () => Promise.resolve(),
      delete: () => Promise.resolve(),
    },
  }
}

/** Refuses what is not in the manifest with DOCUMENT_NOT_TRUSTED. */
export function onlyTrusted(documents: TrustedDocuments): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ queryHash, document }) {
          if (!documents.has(idOf(queryHash))) throw refusal(domainError('DOCUMENT_NOT_TRUSTED'), document)
          return Promise.resolve()
        },
      }),
  }
}

/** Apollo puts a prefix of its own before a hash, and codegen puts one before an id. */
function idOf(key: string): string {
  return `sha256:${key.replace(/^.*:/, '')}`
}
