import { domainError } from '../errors/domain-error'
import { parseHttpDate, parseInstant } from '../values/instant'
import type { Contact } from './contact'

/** The version of a contact that the caller has read. */
export interface Precondition {
  /** An etag, several etags separated by commas, or `*` for any. Takes precedence over ifUnmodifiedSince. */
  ifMatch?: string | null
  /** ISO 8601 (compared to the millisecond) or an HTTP date (compared to the second). */
  ifUnmodifiedSince?: string | null
}

/**
 * The name of a version of a contact. It is strong, and never returns for other content: not after an import, a deletion
 * or the restore of a backup.
 */
export function formatEtag({ revision }: Pick<Contact, 'revision'>): string {
  return `"${revision}"`
}

/** Errors: CONTACT_PRECONDITION_REQUIRED if no precondition is given. Source: docs/reference.md#update-contact. */
export function requirePrecondition({ ifMatch, ifUnmodifiedSince }: Precondition): void {
  if (ifMatch != null || ifUnmodifiedSince != null) return
  throw domainError('CONTACT_PRECONDITION_REQUIRED', { field: ['ifMatch'] })
}

/**
 * Checks the precondition that is given. An ifMatch that names no tag, for example a blank one, does not hold: taking it
 * for an absent one would let the call overwrite a version that the caller has not read.
 *
 * Errors: CONTACT_PRECONDITION_FAILED if the precondition does not hold; ARGUMENT_INVALID if ifUnmodifiedSince is not a
 * date.
 */
export function checkPrecondition(contact: Contact, { ifMatch, ifUnmodifiedSince }: Precondition): void {
  if (ifMatch != null) {
    if (!matchesEtag(ifMatch, formatEtag(contact))) throw preconditionFailed('ifMatch')
  } else if (ifUnmodifiedSince != null) {
    if (!isUnmodifiedSince(contact.modifiedTimeStamp, ifUnmodifiedSince)) throw preconditionFailed('ifUnmodifiedSince')
  }
}

function matchesEtag(ifMatch: string, etag: string): boolean {
  // A weak tag begins with W/, so it equals no strong one.
  return ifMatch.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag)
}

function isUnmodifiedSince(modified: Date, text: string): boolean {
  const instant = parseInstant(text)
  if (instant) return modified <= instant
  const second = parseHttpDate(text)
  // An HTTP date has no milliseconds: a change later in its second cannot be distinguished from one before.
  if (second) return Math.floor(modified.getTime() / 1000) * 1000 <= second.getTime()
  throw domainError('ARGUMENT_INVALID', {
    problem: 'ifUnmodifiedSince must be an ISO 8601 date-time with an offset, or an HTTP date',
    field: ['ifUnmodifiedSince'],
  })
}

function preconditionFailed(name: keyof Precondition) {
  return domainError('CONTACT_PRECONDITION_FAILED', { field: [name] })
}
