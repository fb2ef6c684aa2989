export const JSON_TYPE = 'application/json'

/** Names the contact of a body, without the suffix of its syntax: links and collections have this form. */
export const CONTACT = 'application/vnd.sas.decision.subject.contact'
export const COLLECTION = 'application/vnd.sas.collection'

export const CONTACT_TYPE = `${CONTACT}+json`
export const COLLECTION_TYPE = `${COLLECTION}+json`
export const CONTACT_ERROR_TYPE = 'application/vnd.sas.error+json;version=2'
