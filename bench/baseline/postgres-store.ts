import { Pool, type PoolClient, types } from 'pg'

import { ApiError, WriteConflictError } from './errors'
import { evaluateActivity } from './evaluate-activity'
import { type Balance, decideAnswer, joinMemberOffer, joinMemberOffers, requireSession } from './members'
import type { MemberOfferRow, Session } from './members'
import { recordActivity } from './postgres-activity'
import { STATEMENTS, type StatementName } from './postgres-statements'
import { indexProgramme, type ProgrammeRows } from './programme'
import { retryOnConflict } from './retry-on-conflict'
import type { Store } from './store'

// The columns have no time zone and contain UTC. By default, pg reads them as local time.
types.setTypeParser(types.builtins.TIMESTAMP, (text) => new Date(`${text.replace(' ', 'T')}Z`).toISOString())

/** pg as its documentation recommends: a pool of ten, named prepared statements, as few round trips as the guards allow. */
export function openPostgresStore(url: string): Store {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 })
  const run = <Row extends object>(name: StatementName, values: unknown[]) =>
    pool.query<Row>({ name, text: STATEMENTS[name], values })
  const all = async <Row extends object>(table: string) => (await pool.query<Row>(`SELECT * FROM "${table}"`)).rows

  return {
    programme: async () =>
      indexProgramme({
        head: (await all<NonNullable<ProgrammeRows['head']>>('Programme'))[0],
        channels: await all('Channel'),
        businessUnits: await all('BusinessUnit'),
        actions: await all('Action'),
        earnRules: await all('EarnRule'),
        offers: await all('Offer'),
      }),

    setOptIn: (actor, correlationId, value, now) =>
      retryOnConflict(async () => {
        const { rows } = await run<Session>('session', [correlationId])
        const { accountId: id, optIn, optInUpdatedAt, optInVersion } = requireSession(rows[0], actor, now)
        if (optIn === value) return { id, optIn, optInUpdatedAt }
        const { rowCount } = await run('saveOptIn', [id, optInVersion, value, now, correlationId, optIn])
        if (rowCount !== 1) throw new WriteConflictError('Another request has changed the opt-in')
        return { id, optIn: value, optInUpdatedAt: now }
      }),

    respondToOffer: (actor, programme, { correlationId, offerId, acceptanceState: answer }, now) =>
      retryOnConflict(async () => {
        type Row = Session & Omit<MemberOfferRow, 'offerCode'> & { offerCode: string | null }
        const { rows } = await run<Row>('sessionWithOffer', [correlationId, offerId])
        const { accountId, offerCode, ...row } = requireSession(rows[0], actor, now)
        const offer = joinMemberOffer(programme.offers.get(offerId), offerCode === null ? null : { ...row, offerCode })
        if (!offer) throw new ApiError('OFFER_NOT_TARGETED')
        const change = decideAnswer(offer, answer, now)
        if (!change) return { accountId, offer }
        const { version, progress } = offer
        const values = [accountId, offerId, change.acceptanceState, change.acceptanceDate, version + 1]
        const { rowCount } = offer.isStored
          ? await run('saveAnswer', [...values, version, progress])
          : await run('insertAnswer', values)
        if (rowCount !== 1) throw new WriteConflictError('Another request has changed the offer')
        return { accountId, offer: { ...offer, ...change, version: version + 1 } }
      }),

    sendActivity: async (actor, programme, correlationId, validate, now) => {
      const session = requireSession((await run<Session>('session', [correlationId])).rows[0], actor, now)
      const activity = validate(session)
      if (activity.loyaltyId !== null) {
        const { rows } = await run<{ accountId: string }>('accountOfLoyaltyId', [activity.loyaltyId])
        if (rows[0]?.accountId !== session.accountId) throw new ApiError('LOYALTY_ID_NOT_ASSOCIATED')
      }
      const recorded = await retryOnConflict(() =>
        inTransaction(pool, (client) =>
          recordActivity(client, { session, activity, now }, (rows) =>
            evaluateActivity(programme, activity, joinMemberOffers(programme, rows), now),
          ),
        ),
      )
      return { ...recorded, activity }
    },

    readSession: async (actor, correlationId, now) => {
      const { rows } = await run<Session & { balances: Balance[] }>('sessionWithBalances', [correlationId])
      const { balances, ...session } = requireSession(rows[0], actor, now)
      return { session, balances, rows: (await run<MemberOfferRow>('memberOffers', [session.accountId])).rows }
    },

    close: () => pool.end(),
  }
}

async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    client.release()
  }
}
