import { findAccountId } from '../accounts/accounts.store'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { Programme } from '../programme/programme'
import { requireBusinessUnit } from '../programme/require-business-unit'
import type { Session } from '../sessions/sessions.store'
import { parseInstant } from '../values/instant'
import { withoutNegativeZero } from '../values/integer'
import { requireRemark } from '../values/require-remark'

export const MAX_EXTENDED_DATA_ENTRIES = 20
/** The maximum for all names and values together, in UTF-8. */
export const MAX_EXTENDED_DATA_BYTES = 5_120

export interface ExtendedData {
  name: string
  value?: string | null
}

/** What a caller sends about an activity. A trial takes the same input as the real call. */
export interface ActivityInput {
  correlationId: string
  action?: string | null
  /** If absent: the channel of the session, or else the default of the programme. Null is not absent. */
  channel?: string | null
  businessUnit?: string | null
  loyaltyId?: string | null
  note?: string | null
  when?: string | null
  extendedData?: readonly ExtendedData[] | null
  amount?: number | null
}

/** The content of an activity that passed every check, in the form that is stored, evaluated and compared. */
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
 * Checks the content of an activity in the documented order, and applies defaults.
 *
 * Errors, in this order: LOYALTY_ID_NOT_ASSOCIATED, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, CHANNEL_NOT_FOUND,
 * ACTION_NOT_FOUND, WHEN_NOT_FOUND, EXTENDED_DATA_INVALID, AMOUNT_INVALID, ARGUMENT_INVALID (the note).
 * Source: docs/reference.md#send-activity
 */
export async function requireActivityContent(
  deps: Dependencies,
  { session, programme }: { session: Session; programme: Programme },
  input: ActivityInput,
): Promise<ActivityContent> {
  // The checks run in the order of these fields.
  return {
    loyaltyId: await requireOwnLoyaltyId(deps, session.accountId, input.loyaltyId),
    businessUnit: requireBusinessUnit(programme, input.businessUnit, ['businessUnit']) ?? null,
    channel: requireChannel(programme, session, input.channel),
    action: requireAction(programme, input.action),
    occurredAt: requireWhen(programme, input.when),
    extendedData: requireExtendedData(input.extendedData ?? []),
    amount: requireAmount(input.amount),
    note: requireRemark('note', input.note),
  }
}

async function requireOwnLoyaltyId(
  { database }: Dependencies,
  accountId: string,
  loyaltyId: string | null | undefined,
): Promise<string | null> {
  if (loyaltyId == null) return null
  const owner = await findAccountId(database, 'LOYALTY_ID', loyaltyId)
  if (owner !== accountId) throw domainError('LOYALTY_ID_NOT_ASSOCIATED', { field: ['loyaltyId'] })
  return loyaltyId
}

function requireChannel(programme: Programme, session: Session, sent: string | null | undefined): string {
  const channel = sent === undefined ? (session.channel ?? programme.defaultChannel) : sent
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

function requireWhen({ timeZone }: Programme, when: string | null | undefined): Date {
  const instant = when == null ? undefined : parseInstant(when, timeZone)
  if (!instant) throw domainError('WHEN_NOT_FOUND', { field: ['when'] })
  return instant
}

function requireExtendedData(entries: readonly ExtendedData[]): ActivityContent['extendedData'] {
  const bytes = entries.reduce(
    (sum, { name, value }) => sum + Buffer.byteLength(name) + Buffer.byteLength(value ?? ''),
    0,
  )
  if (entries.length > MAX_EXTENDED_DATA_ENTRIES || bytes > MAX_EXTENDED_DATA_BYTES) {
    throw domainError('EXTENDED_DATA_INVALID', {
      maxEntries: String(MAX_EXTENDED_DATA_ENTRIES),
      maxBytes: String(MAX_EXTENDED_DATA_BYTES),
      field: ['extendedData'],
    })
  }
  return entries.map(({ name, value = null }) => ({ name, value }))
}

function requireAmount(amount: number | null | undefined): number | null {
  if (amount == null) return null
  if (amount < 0) throw domainError('AMOUNT_INVALID', { field: ['amount'] })
  return withoutNegativeZero(amount)
}
