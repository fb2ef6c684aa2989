type Names = Readonly<Record<string, string>>

/** The name of something of the programme in the language of the app. Undefined if the app has none for it. */
export function findName(names: Names, code: string): string | undefined {
  return Object.hasOwn(names, code) ? names[code] : undefined
}

/** The same, or else the code of the programme. */
export function translateName(names: Names, code: string): string {
  return findName(names, code) ?? code
}
