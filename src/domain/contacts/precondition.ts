import { domainError } from '../errors/domain-error'
import { parseHttpDate, parseInstant } from '../values/instant'
import { isBlank } from '../values/text'
import type { Contact } from './contact'

/** Which version of a contact the caller has read. */
export interface Precondition {
  /** The etag of the contact, several of them, or `*` for any. Wins over ifUnmodifiedSince. */
  ifMatch?: string | null
  /** ISO 8601, to the millisecond, or an HTTP date, to the second. */
  ifUnmodifiedSince?: string | null
}

type Versioned = Pick<Contact, 'id' | 'creationTimeStamp' | 'version'>

/** Names the version of a contact: strong, as every change makes another one, and of this contact alone. */
export function computeEtag({ id, creationTimeStamp, version }: Versioned): string {
  return `"${Buffer.from(`${id}:${creationTimeStamp.getTime()}:${version}`).toString('base64url')}"`
}

/** Errors: CONTACT_PRECONDITION_REQUIRED where the caller does not say what they have read. Source page: update-contact. */
export function requirePrecondition({ ifMatch, ifUnmodifiedSince }: Precondition): void {
  if (isGiven(ifMatch) || isGiven(ifUnmodifiedSince)) return
  throw domainError('CONTACT_PRECONDITION_REQUIRED', { field: ['ifMatch'] })
}

/**
 * Errors: CONTACT_PRECONDITION_FAILED where a precondition is given and does not hold; ARGUMENT_INVALID for a date that
 * is none.
 */
export function checkPrecondition(contact: Contact, { ifMatch, ifUnmodifiedSince }: Precondition): void {
  if (isGiven(ifMatch)) {
    if (!matches(ifMatch, computeEtag(contact))) throw failed('ifMatch')
  } else if (isGiven(ifUnmodifiedSince)) {
    if (!isUnmodifiedSince(contact.modifiedTimeStamp, ifUnmodifiedSince)) throw failed('ifUnmodifiedSince')
  }
}

function isGiven(text: string | null | undefined): text is string {
  return text != null && !isBlank(text)
}

function matches(ifMatch: string, etag: string): boolean {
  // A weak tag has its W/ before it, so it equals no strong one.
  return ifMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag)
}

function isUnmodifiedSince(modified: Date, text: string): boolean {
  const instant = parseInstant(text)
  if (instant) return modified <= instant
  const second = parseHttpDate(text)
  // Such a date has no milliseconds: a change later in its second cannot be told from one before.
  if (second) return Math.floor(modified.getTime() / 1000) * 1000 <= second.getTime()
  throw domainError('ARGUMENT_INVALID', {
    problem: 'ifUnmodifiedSince takes an ISO 8601 date-time with its offset or an HTTP date',
    field: ['ifUnmodifiedSince'],
  })
}

function failed(name: keyof Precondition) {
  return domainError('CONTACT_PRECONDITION_FAILED', { field: [name] })
}
