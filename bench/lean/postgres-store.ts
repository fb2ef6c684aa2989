import { DatabaseError, Pool, types } from 'pg'

import { ApiError, WriteConflictError } from '../baseline/errors'
import { decideAnswer } from '../baseline/members'
import { indexProgramme, type Programme, type ProgrammeRows } from '../baseline/programme'
import { toOfferResponse } from '../baseline/responses'
import { retryOnConflict } from '../baseline/retry-on-conflict'
import { validateActivity } from '../baseline/validate-activity'
import { STATEMENTS, type StatementName } from './postgres-statements'
import {
  type AnsweredOffer,
  conditionsOf,
  type CountedOffer,
  evaluateActivity,
  type Evaluation,
  refuseOptIn,
  requireAnswer,
  requireOptIn,
  toActivityResponse,
} from './rules'
import type { Balance, LeanStore, ListedOffer, OptInResponse } from './store'

// The columns have no time zone and contain UTC, with up to three digits of a second.
types.setTypeParser(types.builtins.TIMESTAMP, (text) => {
  const time = text.length === 19 ? `${text.slice(11)}.000` : text.slice(11).padEnd(12, '0')
  return `${text.slice(0, 10)}T${time}Z`
})

const CONNECTIONS = 16

/** The SQLSTATE of an error, and what it means in the statement that records an activity. */
const ACTIVITY_ERRORS: Readonly<Record<string, () => Error>> = {
  '23505': () => new ApiError('ACTIVITY_ALREADY_EXISTS'),
  '22003': () => new ApiError('POINTS_OUT_OF_RANGE'),
  '22012': () => new WriteConflictError('Another request has changed an offer'),
}

interface SessionRow {
  readonly channel: string | null
  readonly expiresAt: string
  readonly id: string
  readonly optIn: string | null
  readonly balances: Balance[]
}

/**
 * Named statements in a pool. setOptIn is one, and two without a value; a read is two at the same time. The other mutations
 * are two, and sendActivity is three with a loyalty ID.
 */
export async function openPostgresStore(url: string): Promise<LeanStore> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS })
  const run = <Row extends object>(name: StatementName, values: unknown[]) =>
    pool.query<Row>({ name, text: STATEMENTS[name], values })
  const programme = await readProgramme(pool)

  return {
    setOptIn: async ({ correlationId, loyaltyOptIn }, now) => {
      refuseOptIn(loyaltyOptIn)
      if (loyaltyOptIn == null && (await run('session', [correlationId, now])).rowCount === 0) {
        throw new ApiError('SESSION_NOT_FOUND')
      }
      const value = requireOptIn(loyaltyOptIn)
      return retryOnConflict(async () => {
        const { rows } = await run<OptInResponse['account'] & { isChanged: boolean }>('setOptIn', [
          correlationId,
          value,
          now,
        ])
        if (!rows[0]) throw new ApiError('SESSION_NOT_FOUND')
        const { isChanged, ...account } = rows[0]
        if (!isChanged && account.optIn !== value)
          throw new WriteConflictError('Another request has changed the opt-in')
        return {
          message: 'Opt-in updated.',
          account: isChanged ? { id: account.id, optIn: value, optInUpdatedAt: now } : account,
        }
      })
    },

    respondToOffer: ({ correlationId, offerId, acceptanceState }, now) =>
      retryOnConflict(async () => {
        type Row = { accountId: string } & (AnsweredOffer | { code: null })
        const { rows } = await run<Row>('answeredOffer', [correlationId, offerId, now])
        if (!rows[0]) throw new ApiError('SESSION_NOT_FOUND')
        const answer = requireAnswer(acceptanceState)
        const { accountId, ...offer } = rows[0]
        if (offer.code === null) throw new ApiError('OFFER_NOT_TARGETED')
        const change = decideAnswer({ offer, acceptanceState: offer.acceptanceState }, answer, now)
        if (!change) return toOfferResponse(accountId, offer, offer)
        const values = [
          accountId,
          offerId,
          change.acceptanceState,
          change.acceptanceDate,
          offer.version,
          offer.progress,
        ]
        const { rowCount } = await run('saveAnswer', values)
        if (rowCount !== 1) throw new WriteConflictError('Another request has changed the offer')
        return toOfferResponse(accountId, offer, { ...change, version: offer.version + 1 })
      }),

    sendActivity: (body, now) =>
      retryOnConflict(async () => {
        const { correlationId } = body
        const { action, amount, businessUnit, at } = conditionsOf(body, now)
        type Row = { accountId: string; channel: string | null } & (CountedOffer | { code: null })
        const { rows } = await run<Row>('countedOffers', [correlationId, now, action, amount, businessUnit, at])
        if (!rows[0]) throw new ApiError('SESSION_NOT_FOUND')
        const { accountId } = rows[0]
        const activity = validateActivity(programme, rows[0], body)
        if (activity.loyaltyId !== null) {
          const owner = await run<{ accountId: string }>('accountOfLoyaltyId', [activity.loyaltyId])
          if (owner.rows[0]?.accountId !== accountId) throw new ApiError('LOYALTY_ID_NOT_ASSOCIATED')
        }
        const offers = rows.filter((row): row is Row & CountedOffer => row.code !== null)
        const evaluation = evaluateActivity(programme, activity, offers)
        const { id, channel, loyaltyId, note, occurredAt, extendedData } = activity
        const content = [activity.action, channel, activity.businessUnit, loyaltyId, note, occurredAt, activity.amount]
        const values = [accountId, id, correlationId, now, ...content, extendedData, ...toColumns(evaluation)]
        await run('sendActivity', values).catch((error: unknown) => {
          throw (error instanceof DatabaseError ? ACTIVITY_ERRORS[error.code ?? '']?.() : undefined) ?? error
        })
        return toActivityResponse(activity, evaluation)
      }),

    readSession: async (correlationId, first, now) => {
      // Together they cost less than one statement, which repeats the session for each offer.
      const [{ rows }, offers] = await Promise.all([
        run<SessionRow>('sessionWithBalances', [correlationId, now]),
        run<ListedOffer>('listedOffers', [correlationId, now, first]),
      ])
      if (!rows[0]) throw new ApiError('SESSION_NOT_FOUND')
      const { channel, expiresAt, id, optIn, balances } = rows[0]
      return { correlationId, channel, expiresAt, account: { id, optIn, balances }, offers: { nodes: offers.rows } }
    },

    close: () => pool.end(),
  }
}

/** The parameters for the ledger entries and the offers, one array for each column. */
function toColumns({ awards, steps }: Evaluation): unknown[][] {
  return [
    awards.map(({ businessUnit }) => businessUnit),
    awards.map(({ category }) => category),
    awards.map(({ points }) => points),
    awards.map(({ cause }) => cause),
    steps.map(({ before }) => before.code),
    steps.map(({ before, isCompleted }) => (isCompleted ? 'COMPLETED' : before.acceptanceState)),
    steps.map(({ progress }) => progress),
    steps.map(({ timesRewarded }) => timesRewarded),
    steps.map(({ version }) => version),
    steps.map(({ before }) => before.version),
    steps.map(({ before }) => before.progress),
  ]
}

async function readProgramme(pool: Pool): Promise<Programme> {
  const all = async <Row extends object>(table: string) => (await pool.query<Row>(`SELECT * FROM "${table}"`)).rows
  return indexProgramme({
    head: (await all<NonNullable<ProgrammeRows['head']>>('Programme'))[0],
    channels: await all('Channel'),
    businessUnits: await all('BusinessUnit'),
    actions: await all('Action'),
    earnRules: await all('EarnRule'),
    // They are joined in SQL.
    offers: [],
  })
}
