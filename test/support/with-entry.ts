/** The same list with other fields in one of its entries. */
export function withEntry<Entry>(entries: readonly Entry[], position: number, fields: Partial<Entry>): Entry[] {
  return entries.map((entry, index) => (index === position ? { ...entry, ...fields } : entry))
}
