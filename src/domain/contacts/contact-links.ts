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
export const CONTACTS_PATH = '/subjectContacts/contacts'
export const CONTACT_TYPE = 'application/vnd.sas.decision.subject.contact'
/** The types of a link to the contacts, or to a part of them. */
export const COLLECTION_TYPES = { type: 'application/vnd.sas.collection', itemType: CONTACT_TYPE }

/** The path of a contact in the REST API. */
export function formatContactPath(id: string): string {
  return `${CONTACTS_PATH}/${encodeURIComponent(id)}`
}

/** The links of a contact with this id. */
export function createLinks(id: string): Link[] {
  const record = formatContactPath(id)
  const link = (method: string, rel: string, uri: string, types: Partial<Link> = {}): Link => {
    return { method, rel, href: uri, uri, ...types }
  }
  const both = { type: CONTACT_TYPE, responseType: CONTACT_TYPE }
  return [
    link('GET', 'self', record, { type: CONTACT_TYPE }),
    link('PUT', 'update', record, both),
    link('POST', 'create', CONTACTS_PATH, both),
    link('PATCH', 'patch', record, both),
    link('DELETE', 'delete', record),
    link('GET', 'up', CONTACTS_PATH, COLLECTION_TYPES),
  ]
}
