/** The name of something of the programme in the language of the app. A programme can have what the app has no name for. */
export function nameOf(names: Readonly<Record<string, string>>, code: string): string {
  return names[code] ?? code
}
