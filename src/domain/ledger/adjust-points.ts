import { findAccount } from '../accounts/accounts.store'
import { readAccount } from '../accounts/read-account'
import { type Actor, canActFor } from '../actor'
import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import { rethrowUnknownOutcome } from '../errors/rethrow-unknown-outcome'
import type { OnExisting } from '../on-existing'
import { requireBusinessUnitOrDefault } from '../programme/require-business-unit'
import { requireChosenIdentifier } from '../values/require-chosen-identifier'
import { requireRemark } from '../values/require-remark'
import { isBlank, isIdentifier } from '../values/text'
import { findAdjustmentEntry, saveAdjustment } from './adjustments.store'
import { type Balance, changeBalance, findBalance } from './change-balances'
import { type AdjustmentPosting, createAdjustmentEntry, type LedgerEntry } from './entries'
import { findBalances } from './ledger.store'

export interface AdjustPointsInput {
  accountId: string
  /** Negative to take points. */
  points: number
  /** If absent or blank: the default one of the programme. */
  businessUnit?: string | null
  reason: string
  /** If absent, a UUID is generated. */
  adjustmentId?: string | null
  /** If absent: REJECT. */
  onExisting?: OnExisting | null
}

export interface Adjustment {
  readonly entry: LedgerEntry
  /** The balance of the business unit now. */
  readonly balance: Balance
  /** Whether an earlier call made the adjustment, and this one wrote nothing. */
  readonly replayed: boolean
}

/**
 * Gives points to an account, or takes them, for a reason that staff state. The adjustment, its ledger entry and the balance
 * are written together or not at all. Concurrent postings of one account are decided one after the other, so adjustments
 * never take more than the balance. An adjustmentId is used only once, by any account.
 *
 * Errors, in this order: ACCOUNT_NOT_FOUND, BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (no business
 * unit, the points, the reason, an invalid adjustmentId), ADJUSTMENT_ALREADY_EXISTS, INSUFFICIENT_POINTS,
 * POINTS_OUT_OF_RANGE.
 * Source: docs/reference.md#adjust-points
 */
export async function adjustPoints(deps: Dependencies, actor: Actor, input: AdjustPointsInput): Promise<Adjustment> {
  const createdAt = deps.clock()
  const accountId = await requireAccountId(deps, actor, input.accountId)
  const businessUnit = requireBusinessUnitOrDefault(await deps.programme.current(), input.businessUnit, [
    'businessUnit',
  ])
  const points = requirePoints(input.points)
  const reason = requireReason(input.reason)
  const id = requireChosenIdentifier('adjustmentId', input.adjustmentId)

  const sent = { id, accountId, businessUnit, points, reason, actor: actor.name, createdAt }
  return deps.database.runExclusive(accountId, async () => {
    const existing = input.adjustmentId == null ? undefined : await findAdjustmentEntry(deps.database, id)
    if (!existing) {
      const written = writeAdjustment(deps, sent)
      // A retry would be another adjustment.
      return input.adjustmentId == null ? written.catch(rethrowUnknownOutcome) : written
    }
    if (input.onExisting !== 'REPLAY' || !hasSameContent(existing, sent)) {
      throw domainError('ADJUSTMENT_ALREADY_EXISTS', { field: ['adjustmentId'] })
    }
    return replay(deps, existing)
  })
}

async function requireAccountId({ database }: Dependencies, actor: Actor, accountId: string): Promise<string> {
  const account = isIdentifier(accountId) ? await findAccount(database, accountId) : null
  if (!account || !canActFor(actor, accountId)) throw domainError('ACCOUNT_NOT_FOUND', { field: ['accountId'] })
  return accountId
}

function requirePoints(points: number): number {
  if (points !== 0) return points
  throw domainError('ARGUMENT_INVALID', { problem: 'points must not be 0', field: ['points'] })
}

function requireReason(text: string): string {
  const reason = requireRemark('reason', text)
  if (reason !== null && !isBlank(reason)) return reason
  throw domainError('ARGUMENT_INVALID', { problem: 'reason must not be blank', field: ['reason'] })
}

type NewAdjustment = Omit<AdjustmentPosting, 'number'>

async function writeAdjustment(deps: Dependencies, sent: NewAdjustment): Promise<Adjustment> {
  const { accountId, businessUnit, points } = sent
  const account = await readAccount(deps, accountId)
  const balances = await findBalances(deps.database, accountId)

  const pointsBefore = findBalance(balances, businessUnit)?.points ?? 0
  if (points < 0 && pointsBefore + points < 0) {
    throw domainError('INSUFFICIENT_POINTS', { balance: String(pointsBefore), field: ['points'] })
  }
  const balance = changeBalance(accountId, balances, { businessUnit, points })
  const entry = createAdjustmentEntry({ ...sent, number: account.postingCount + 1 })
  await saveAdjustment(deps.database, { account, entry, balance })
  return { entry, balance: balance.after, replayed: false }
}

/** Returns the first result again, with the balance as it is now. */
async function replay(deps: Dependencies, entry: LedgerEntry): Promise<Adjustment> {
  const balance = findBalance(await findBalances(deps.database, entry.accountId), entry.businessUnit)
  if (!balance) throw new Error('An adjustment has no balance')
  return { entry, balance, replayed: true }
}

function hasSameContent(entry: LedgerEntry, sent: NewAdjustment): boolean {
  const { accountId, businessUnit, points, reason } = sent
  return (
    entry.accountId === accountId &&
    entry.businessUnit === businessUnit &&
    entry.points === points &&
    entry.reason === reason
  )
}
