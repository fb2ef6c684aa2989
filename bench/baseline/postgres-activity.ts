import type { PoolClient } from 'pg'

import { ApiError, WriteConflictError } from './errors'
import type { MemberOfferRow, Session } from './members'
import { STATEMENTS, type StatementName } from './postgres-statements'
import type { Recorded } from './store'
import type { ActivityContent } from './validate-activity'

interface NewActivity {
  session: Session
  activity: ActivityContent
  now: string
}

/** Four statements in the transaction: count and record the activity, read the offers, credit the points, save the offers. */
export async function recordActivity(
  client: PoolClient,
  { session: { accountId, correlationId }, activity, now }: NewActivity,
  evaluate: (rows: MemberOfferRow[]) => Recorded,
): Promise<Recorded> {
  const run = <Row extends object>(name: StatementName, values: unknown[]) =>
    client.query<Row>({ name, text: STATEMENTS[name], values })

  const { id, action, channel, businessUnit, loyaltyId, note, occurredAt, amount, extendedData } = activity
  const content = [action, channel, businessUnit, loyaltyId, note, occurredAt, amount, extendedData]
  const inserted = await run<{ number: number }>('insertActivity', [accountId, id, correlationId, now, ...content])
  const number = inserted.rows[0]?.number
  if (number === undefined) throw new ApiError('ACTIVITY_ALREADY_EXISTS')

  const { awards, steps } = evaluate((await run<MemberOfferRow>('memberOffers', [accountId])).rows)
  if (awards.length > 0) {
    const columns = [
      awards.map(({ businessUnit: unit }) => unit),
      awards.map(({ category }) => category),
      awards.map(({ points }) => points),
      awards.map(({ cause }) => cause),
    ]
    await run('credit', [accountId, number, id, now, ...columns]).catch((error: unknown) => {
      // numeric_value_out_of_range
      throw (error as { code?: string }).code === '22003' ? new ApiError('POINTS_OUT_OF_RANGE') : error
    })
  }
  const stored = steps.filter(({ before }) => before.isStored)
  if (stored.length > 0) {
    const { rowCount } = await run('saveSteps', [
      accountId,
      id,
      stored.map(({ after }) => after.offerCode),
      stored.map(({ after }) => after.acceptanceState),
      stored.map(({ after }) => after.progress),
      stored.map(({ after }) => after.timesRewarded),
      stored.map(({ after }) => after.version),
      stored.map(({ before }) => before.version),
      stored.map(({ before }) => before.progress),
    ])
    if (rowCount !== stored.length) throw new WriteConflictError('Another request has changed an offer')
  }
  for (const { before, after } of steps) {
    if (before.isStored) continue
    const { offerCode, acceptanceState, progress, timesRewarded, version } = after
    const rewardedBy = after.timesRewarded > before.timesRewarded ? id : null
    const values = [accountId, offerCode, acceptanceState, progress, timesRewarded, version, rewardedBy]
    const { rowCount } = await run('insertStep', values)
    if (rowCount !== 1) throw new WriteConflictError('Another request has answered the offer')
  }
  return { awards, steps }
}
