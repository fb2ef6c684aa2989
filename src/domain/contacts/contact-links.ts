/** A call that is possible with a contact. Source: docs/reference.md#update-contact. */
export interface Link {
  readonly method: string
  /** The relation of the linked resource to the record. */
  readonly rel: string
  readonly href: string
  readonly uri: string
  /** The type of the request body or, if there is none, of the response. */
  readonly type?: string
  /** The type of the response to a request that has a body. */
  readonly responseType?: string
  /** The type of the entries of a collection. */
  readonly itemType?: string
}

/** The path of the contacts in the REST API. */
export const COLLECTION_PATH = '/subjectContacts/contacts'

/** What a link or a body contains, without the suffix of its syntax. */
export const CONTACT = 'application/vnd.sas.decision.subject.contact'
export const COLLECTION = 'application/vnd.sas.collection'

/** The path of a contact in the REST API. */
export function formatContactPath(id: string): string {
  return `${COLLECTION_PATH}/${encodeURIComponent(id)}`
}

/** The links of a contact with this id. */
export function createLinks(id: string): Link[] {
  const record = formatContactPath(id)
  const link = (method: string, rel: string, uri: string, types: Partial<Link> = {}): Link => {
    return { method, rel, href: uri, uri, ...types }
  }
  const both = { type: CONTACT, responseType: CONTACT }
  return [
    link('GET', 'self', record, { type: CONTACT }),
    link('PUT', 'update', record, both),
    link('POST', 'create', COLLECTION_PATH, both),
    link('PATCH', 'patch', record, both),
    link('DELETE', 'delete', record),
    link('GET', 'up', COLLECTION_PATH, { type: COLLECTION, itemType: CONTACT }),
  ]
}
