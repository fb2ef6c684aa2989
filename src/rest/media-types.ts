import { COLLECTION, CONTACT } from '../domain/contacts/contact-links'

export const JSON_TYPE = 'application/json'

export const CONTACT_TYPE = `${CONTACT}+json`
export const COLLECTION_TYPE = `${COLLECTION}+json`
export const CONTACT_ERROR_TYPE = 'application/vnd.sas.error+json;version=2'
