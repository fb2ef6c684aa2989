import { randomUUID } from 'node:crypto'

import { ApiError } from './errors'
import type { Session } from './members'
import type { Programme } from './programme'

export interface ActivityBody {
  correlationId: string
  activityId?: string | null
  action?: string | null
  channel?: string | null
  businessUnit?: string | null
  loyaltyId?: string | null
  note?: string | null
  when?: string | null
  extendedData?: { name: string; value?: string | null }[] | null
  amount?: number | null
}

export interface ActivityContent {
  id: string
  loyaltyId: string | null
  businessUnit: string | null
  channel: string
  action: string
  occurredAt: string
  extendedData: string
  amount: number | null
  note: string | null
}

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

/** The checks in the documented order, except the one of the loyalty ID, which reads the database. */
export function validateActivity(
  programme: Programme,
  session: Pick<Session, 'channel'>,
  body: ActivityBody,
): ActivityContent {
  const businessUnit = body.businessUnit?.trim() ? body.businessUnit : null
  if (businessUnit !== null) {
    const isEnabled = programme.businessUnits.get(businessUnit)
    if (isEnabled === undefined) throw new ApiError('BUSINESS_UNIT_INVALID')
    if (!isEnabled) throw new ApiError('BUSINESS_UNIT_DISABLED')
  }
  const channel = body.channel === undefined ? (session.channel ?? programme.defaultChannel) : body.channel
  if (channel === null || !programme.channels.has(channel)) throw new ApiError('CHANNEL_NOT_FOUND')
  const { action, when, extendedData, amount = null, note = null } = body
  if (action == null || !programme.actions.get(action)) throw new ApiError('ACTION_NOT_FOUND')
  const occurredAt = when != null && DATE_TIME.test(when) ? new Date(when) : new Date(NaN)
  if (Number.isNaN(occurredAt.getTime())) throw new ApiError('WHEN_NOT_FOUND')
  const entries = (extendedData ?? []).map(({ name, value = null }) => ({ name, value }))
  const bytes = entries.reduce((sum, { name, value }) => sum + Buffer.byteLength(name + (value ?? '')), 0)
  if (entries.length > 20 || bytes > 5_120) throw new ApiError('EXTENDED_DATA_INVALID')
  if (amount !== null && amount < 0) throw new ApiError('AMOUNT_INVALID')
  if (note !== null && (note.length > 1_000 || note.includes('\0'))) throw new ApiError('ARGUMENT_INVALID')
  const id = body.activityId ?? randomUUID()
  if (id.trim() !== id || id === '' || id.length > 255 || id.includes('\0')) throw new ApiError('ARGUMENT_INVALID')
  return {
    id,
    loyaltyId: body.loyaltyId ?? null,
    businessUnit,
    channel,
    action,
    occurredAt: occurredAt.toISOString(),
    extendedData: JSON.stringify(entries),
    amount,
    note,
  }
}
