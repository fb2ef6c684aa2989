/** What other records can name. */
export type NamedKind = 'channel' | 'businessUnit' | 'action' | 'offer'

/** Those identifiers of which an account has one at most, as columns of its own. Loyalty ids are a list that only grows. */
export const SINGLE_IDENTIFIERS = ['externalId', 'email', 'phoneNumber'] as const

/** By what a member is found, and what therefore belongs to one account only. */
export type IdentifierKind = 'loyaltyId' | (typeof SINGLE_IDENTIFIERS)[number]

/** Something that a record speaks of, and the member that says it. */
export interface Reference<Kind extends string> {
  readonly kind: Kind
  readonly key: string
  readonly path: readonly PropertyKey[]
}

export interface References {
  /** What the record brings in, which it and the records after it may name. */
  readonly defined: readonly Reference<NamedKind>[]
  /** What must exist for the record to make sense. */
  readonly named: readonly Reference<NamedKind>[]
  /** What the record claims for its account. */
  readonly identifiers: readonly Reference<IdentifierKind>[]
}

/** The reference of a member that may be absent; then there is none. */
export function refer<Kind extends string>(
  kind: Kind,
  key: string | null | undefined,
  field: string,
): Reference<Kind>[] {
  return key == null ? [] : [{ kind, key, path: [field] }]
}

/** The references of a list, which has holes where something is wrong. */
export function referEach<Kind extends string>(
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

/** Tells apart what has the same key but is of another kind. */
export function naturalKey({ kind, key = '' }: { kind: string; key?: string | undefined }): string {
  return `${kind}:${key}`
}
