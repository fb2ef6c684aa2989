import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { z } from 'zod'

import type { TrustedDocuments } from '../http/trusted-documents'

/** The file is not a manifest. The message is a predicate of the file, such as "is not JSON". */
export class ManifestError extends Error {
  override readonly name = 'ManifestError'
}

const manifest = z.record(z.string().startsWith('sha256:'), z.string())

/**
 * Reads a manifest: documents by `sha256:` and their hash, as Codegen writes them with `persistedDocuments`.
 * Throws ManifestError if the file cannot be read or has other contents.
 */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const documents = manifest.safeParse(readJson(file))
  if (!documents.success) throw new ManifestError('does not contain documents by their SHA-256 hash')
  for (const [id, text] of Object.entries(documents.data)) {
    if (id !== `sha256:${createHash('sha256').update(text).digest('hex')}`) {
      throw new ManifestError(`contains a document with another hash than ${id}`)
    }
  }
  return new Map(Object.entries(documents.data))
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new ManifestError(error instanceof SyntaxError ? 'is not JSON' : 'cannot be read', { cause: error })
  }
}
