import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import { z } from 'zod'

import type { TrustedDocuments } from '../http/trusted-documents'

const manifest = z.record(z.string().startsWith('sha256:'), z.string())

/**
 * Reads the manifest that codegen writes (`persistedDocuments` of its client preset): documents by `sha256:` and their
 * hash. Throws, with a message for people, where it is anything else.
 */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const documents = manifest.safeParse(readJson(file))
  if (!documents.success) throw new Error('is not a manifest of documents by their sha256')
  for (const [id, text] of Object.entries(documents.data)) {
    if (id !== `sha256:${createHash('sha256').update(text).digest('hex')}`)
      throw new Error(`has another hash for ${id}`)
  }
  return new Map(Object.entries(documents.data))
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(error instanceof SyntaxError ? 'is not JSON' : 'cannot be read', { cause: error })
  }
}
