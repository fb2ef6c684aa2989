/** Prisma keeps dates with an offset of `+00:00` where ISO 8601 as JavaScript prints it has a `Z`. */
export function toStored(date: string): string {
  return date.replace('Z', '+00:00')
}

export function fromStored(date: string): string {
  return date.replace('+00:00', 'Z')
}

export function nullableFromStored(date: string | null): string | null {
  return date === null ? null : fromStored(date)
}
