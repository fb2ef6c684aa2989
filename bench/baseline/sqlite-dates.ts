/** Prisma stores dates with the offset `+00:00`. JavaScript prints them with a `Z`. */
export function toStored(date: string): string {
  return date.replace('Z', '+00:00')
}

export function fromStored(date: string): string {
  return date.replace('+00:00', 'Z')
}

export function nullableFromStored(date: string | null): string | null {
  return date === null ? null : fromStored(date)
}
