const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of some bytes, without a byte order mark. Undefined where they are no UTF-8, rather than a text with holes. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
