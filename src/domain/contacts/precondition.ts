import { domainError } from '../errors/domain-error'
import { parseEntityTags } from '../values/entity-tags'
import { parseHttpDate, parseInstant } from '../values/instant'
import type { Contact } from './contact'

/** The version of a contact that the caller has read, or has not, as in RFC 9110, section 13.1. */
export interface Precondition {
  /** An etag, several etags separated by commas, or `*` for any. Takes precedence over ifUnmodifiedSince. */
  ifMatch?: string | null
  /** ISO 8601 (compared to the millisecond) or an HTTP date (compared to the second). */
  ifUnmodifiedSince?: string | null
  /** The versions that the contact must not have: etags, weak or strong, or `*` for any. */
  ifNoneMatch?: string | null
}

/** The versions that the caller of a read has already. */
export interface ReadCondition extends Precondition {
  /** An HTTP date. ifNoneMatch takes precedence. */
  ifModifiedSince?: string | null
}

/**
 * The name of a version of a contact. It is strong, and never returns for other content: not after an import, a deletion
 * or the restore of a backup.
 */
export function formatEtag({ revision }: Pick<Contact, 'revision'>): string {
  return `"${revision}"`
}

/**
 * ifNoneMatch does not count: it does not name the version that the change is for.
 *
 * Errors: CONTACT_PRECONDITION_REQUIRED if no precondition is given. Source: docs/reference.md#update-contact.
 */
export function requirePrecondition({ ifMatch, ifUnmodifiedSince }: Precondition): void {
  if (ifMatch != null || ifUnmodifiedSince != null) return
  throw domainError('CONTACT_PRECONDITION_REQUIRED', { field: ['ifMatch'] })
}

/**
 * Checks the precondition of a change, in the order of RFC 9110, section 13.2.2.
 *
 * Errors: CONTACT_PRECONDITION_FAILED if the precondition does not hold; ARGUMENT_INVALID if ifUnmodifiedSince is not a
 * date.
 */
export function checkPrecondition(contact: Contact, precondition: Precondition): void {
  checkVersion(contact, precondition)
  if (precondition.ifNoneMatch != null && matchesWeakly(precondition.ifNoneMatch, contact)) {
    throw preconditionFailed('ifNoneMatch')
  }
}

/**
 * Whether the caller of a read has this version of the contact already, in the order of RFC 9110, section 13.2.2. An
 * ifModifiedSince that is not an HTTP date is ignored, as that section requires.
 *
 * Errors: CONTACT_PRECONDITION_FAILED (ifMatch, ifUnmodifiedSince); ARGUMENT_INVALID if ifUnmodifiedSince is not a date.
 */
export function isNotModified(contact: Contact, condition: ReadCondition): boolean {
  checkVersion(contact, condition)
  if (condition.ifNoneMatch != null) return matchesWeakly(condition.ifNoneMatch, contact)
  const since = parseHttpDate(condition.ifModifiedSince ?? '')
  return since !== undefined && startOfSecond(contact.modifiedTimeStamp) <= since
}

/**
 * An ifMatch that names no tag, for example a blank one, does not hold: taking it for an absent one would let the call
 * overwrite a version that the caller has not read.
 */
function checkVersion(contact: Contact, { ifMatch, ifUnmodifiedSince }: Precondition): void {
  if (ifMatch != null) {
    if (!matchesStrongly(ifMatch, contact)) throw preconditionFailed('ifMatch')
  } else if (ifUnmodifiedSince != null) {
    if (!isUnmodifiedSince(contact.modifiedTimeStamp, ifUnmodifiedSince)) throw preconditionFailed('ifUnmodifiedSince')
  }
}

/** A weak tag matches nothing strongly. */
function matchesStrongly(ifMatch: string, { revision }: Contact): boolean {
  const tags = parseEntityTags(ifMatch)
  return tags === '*' || tags.some(({ value, isWeak }) => !isWeak && value === revision)
}

function matchesWeakly(ifNoneMatch: string, { revision }: Contact): boolean {
  const tags = parseEntityTags(ifNoneMatch)
  return tags === '*' || tags.some(({ value }) => value === revision)
}

function isUnmodifiedSince(modified: Date, text: string): boolean {
  const instant = parseInstant(text)
  if (instant) return modified <= instant
  const second = parseHttpDate(text)
  // An HTTP date has no milliseconds: a change later in its second cannot be distinguished from one before.
  if (second) return startOfSecond(modified) <= second
  throw domainError('ARGUMENT_INVALID', {
    problem:
      'If-Unmodified-Since (ifUnmodifiedSince) must be a date or a date-time with an offset in ISO 8601, or an HTTP date',
    field: ['ifUnmodifiedSince'],
  })
}

function startOfSecond(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 1000) * 1000)
}

function preconditionFailed(name: keyof Precondition) {
  return domainError('CONTACT_PRECONDITION_FAILED', { field: [name] })
}
