const decoder = new TextDecoder('utf-8', { fatal: true })

/** The text of some bytes, without a byte order mark; undefined if they are not UTF-8, so that no character is lost. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}
