/** The calls about members. */
export const CLIENT_PATH = '/client'
/** The calls about contacts. */
export const CONTACTS_PATH = '/subjectContacts'
export const OPENAPI_PATH = '/openapi.json'
