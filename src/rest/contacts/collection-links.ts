import { COLLECTION, COLLECTION_PATH, CONTACT, type Link } from '../../domain/contacts/contact-links'

/** A range of a collection, as it was requested. */
export interface Range {
  readonly filter?: string
  readonly sortBy?: string
  readonly start: number
  readonly limit: number
}

/** The links of a range of the contacts to itself and to the ranges beside it. */
export function createCollectionLinks(range: Range, count: number): Link[] {
  const { start, limit } = range
  const link = (rel: string, start: number): Link => {
    const href = `${COLLECTION_PATH}?${formatQuery({ ...range, start })}`
    return { method: 'GET', rel, href, uri: href, type: COLLECTION, itemType: CONTACT }
  }
  return [
    link('self', start),
    ...(start + limit < count ? [link('next', start + limit)] : []),
    // From beyond the end, the range before is the last one that has contacts.
    ...(start > 0 ? [link('prev', Math.max(0, Math.min(start, count) - limit))] : []),
  ]
}

function formatQuery({ filter, sortBy, start, limit }: Range): string {
  return new URLSearchParams({
    ...(filter === undefined ? {} : { filter }),
    ...(sortBy === undefined ? {} : { sortBy }),
    start: String(start),
    limit: String(limit),
  }).toString()
}
