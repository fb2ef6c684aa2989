/** The kinds of records that other records refer to. */
export type NamedKind = 'channel' | 'businessUnit' | 'action' | 'offer'

/** The identifiers of which an account has at most one, each in its own column. Loyalty IDs are a list that only grows. */
export const SINGLE_IDENTIFIERS = ['externalId', 'email', 'phoneNumber'] as const

/** The identifiers by which an account is found. Each belongs to at most one account. */
export type IdentifierKind = 'loyaltyId' | (typeof SINGLE_IDENTIFIERS)[number]

/** What a record refers to, and the field that does so. */
export interface Reference<Kind extends string> {
  readonly kind: Kind
  readonly key: string
  readonly path: readonly PropertyKey[]
}

export interface References {
  /** The names that the record defines. It and later records can refer to them. */
  readonly defined: readonly Reference<NamedKind>[]
  /** The names that must exist. */
  readonly named: readonly Reference<NamedKind>[]
  /** The identifiers that the record gives to its account. */
  readonly identifiers: readonly Reference<IdentifierKind>[]
}

/** The reference of a field, or none if the field is absent or null. */
export function createReference<Kind extends string>(
  kind: Kind,
  key: string | null | undefined,
  field: string,
): Reference<Kind>[] {
  return key == null ? [] : [{ kind, key, path: [field] }]
}

/** The references of a list, in which invalid entries are undefined. */
export function createReferences<Kind extends string>(
  kind: Kind,
  keys: readonly (string | undefined)[] = [],
  getPath: (index: number) => readonly PropertyKey[],
): Reference<Kind>[] {
  const references: Reference<Kind>[] = []
  keys.forEach((key, index) => {
    if (key !== undefined) references.push({ kind, key, path: getPath(index) })
  })
  return references
}

/** A text that identifies a record or an identifier among those of all kinds. */
export function naturalKey({ kind, key = '' }: { kind: string; key?: string | undefined }): string {
  return `${kind}:${key}`
}
