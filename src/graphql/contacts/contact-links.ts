import type { LinkFields } from './contacts.fields'

const COLLECTION = '/subjectContacts/contacts'
const CONTACT = 'application/vnd.sas.decision.subject.contact'

/** The links of a contact with this id, in a REST API. Source: docs/reference.md#update-contact. */
export function createLinks(id: string): LinkFields[] {
  const record = `${COLLECTION}/${encodeURIComponent(id)}`
  const link = (method: string, rel: string, uri: string, types: Partial<LinkFields> = {}): LinkFields => {
    return { method, rel, href: uri, uri, ...types }
  }
  const both = { type: CONTACT, responseType: CONTACT }
  return [
    link('GET', 'self', record, { type: CONTACT }),
    link('PUT', 'update', record, both),
    link('POST', 'create', COLLECTION, both),
    link('PATCH', 'patch', record, both),
    link('DELETE', 'delete', record),
    link('GET', 'up', COLLECTION, { type: 'application/vnd.sas.collection', itemType: CONTACT }),
  ]
}
