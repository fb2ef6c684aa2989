import { findAccountId } from '../accounts/accounts.store'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { Programme } from '../programme/programme'
import { requireBusinessUnit } from '../programme/require-business-unit'
import type { Session } from '../sessions/sessions.store'
import { parseInstant } from '../values/instant'
import { isIdentifier, isStorableText } from '../values/text'

export const MAX_NOTE_LENGTH = 1_000
export const MAX_EXTENDED_DATA_ENTRIES = 20
/** Of names and values together, in UTF-8. */
export const MAX_EXTENDED_DATA_BYTES = 5_120

export interface ExtendedData {
  name: string
  value?: string | null
}

/** What a caller says about an activity; a trial takes the same as the real call. */
export interface ActivityInput {
  correlationId: string
  action?: string | null
  /** Absent is the session's, else the programme's default. Null is not absent. */
  channel?: string | null
  businessUnit?: string | null
  loyaltyId?: string | null
  note?: string | null
  when?: string | null
  extendedData?: readonly ExtendedData[] | null
  amount?: number | null
}

/** An activity that passed every check, in the form in which it is kept, evaluated and compared. */
export interface ActivityContent {
  readonly loyaltyId: string | null
  readonly businessUnit: string | null
  readonly channel: string
  readonly action: string
  readonly occurredAt: Date
  readonly extendedData: readonly { readonly name: string; readonly value: string | null }[]
  /** Eligible spend in minor units; null counts as 0. */
  readonly amount: number | null
  readonly note: string | null
}

/**
 * Checks what was said about an activity, in the documented order, and puts defaults into their places.
 *
 * Errors, in this order: LOYALTY_ID_NOT_ASSOCIATED, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, CHANNEL_NOT_FOUND,
 * ACTION_NOT_FOUND, WHEN_NOT_FOUND, EXTENDED_DATA_INVALID, AMOUNT_INVALID, ARGUMENT_INVALID (the note). Source page:
 * send-activity.
 */
export async function requireActivityContent(
  deps: Dependencies,
  { session, programme }: { session: Session; programme: Programme },
  input: ActivityInput,
): Promise<ActivityContent> {
  // The members are checked in the order in which they stand here.
  return {
    loyaltyId: await requireOwnLoyaltyId(deps, session.accountId, input.loyaltyId),
    businessUnit: requireBusinessUnit(programme, input.businessUnit, ['businessUnit']) ?? null,
    channel: requireChannel(programme, session, input.channel),
    action: requireAction(programme, input.action),
    occurredAt: requireWhen(input.when),
    extendedData: requireExtendedData(input.extendedData ?? []),
    amount: requireAmount(input.amount),
    note: requireNote(input.note),
  }
}

async function requireOwnLoyaltyId(
  { database }: Dependencies,
  accountId: string,
  loyaltyId: string | null | undefined,
): Promise<string | null> {
  if (loyaltyId == null) return null
  const owner = isIdentifier(loyaltyId) ? await findAccountId(database, 'LOYALTY_ID', loyaltyId) : undefined
  if (owner !== accountId) throw domainError('LOYALTY_ID_NOT_ASSOCIATED', { field: ['loyaltyId'] })
  return loyaltyId
}

function requireChannel(programme: Programme, session: Session, given: string | null | undefined): string {
  const channel = given === undefined ? (session.channel ?? programme.defaultChannel) : given
  if (channel === null || !programme.channels.has(channel)) {
    throw domainError('CHANNEL_NOT_FOUND', { field: ['channel'] })
  }
  return channel
}

function requireAction(programme: Programme, action: string | null | undefined): string {
  if (action == null || !programme.actions.get(action)?.enabled) {
    throw domainError('ACTION_NOT_FOUND', { field: ['action'] })
  }
  return action
}

function requireWhen(when: string | null | undefined): Date {
  const instant = when == null ? undefined : parseInstant(when)
  if (!instant) throw domainError('WHEN_NOT_FOUND', { field: ['when'] })
  return instant
}

function requireExtendedData(given: readonly ExtendedData[]): ActivityContent['extendedData'] {
  const bytes = given.reduce(
    (sum, { name, value }) => sum + Buffer.byteLength(name) + Buffer.byteLength(value ?? ''),
    0,
  )
  if (given.length > MAX_EXTENDED_DATA_ENTRIES || bytes > MAX_EXTENDED_DATA_BYTES) {
    throw domainError('EXTENDED_DATA_INVALID', {
      maxEntries: String(MAX_EXTENDED_DATA_ENTRIES),
      maxBytes: String(MAX_EXTENDED_DATA_BYTES),
      field: ['extendedData'],
    })
  }
  return given.map(({ name, value = null }) => ({ name, value }))
}

function requireAmount(amount: number | null | undefined): number | null {
  if (amount != null && amount < 0) throw domainError('AMOUNT_INVALID', { field: ['amount'] })
  return amount ?? null
}

function requireNote(note: string | null | undefined): string | null {
  if (note == null) return null
  if (note.length <= MAX_NOTE_LENGTH && isStorableText(note)) return note
  throw domainError('ARGUMENT_INVALID', {
    problem: `note takes up to ${MAX_NOTE_LENGTH} characters, without NUL and without halves of surrogate pairs`,
    field: ['note'],
  })
}
