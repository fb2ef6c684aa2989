import Database from 'better-sqlite3'

import { ApiError, WriteConflictError } from './errors'
import { evaluateActivity } from './evaluate-activity'
import { decideAnswer, joinMemberOffer, joinMemberOffers, requireSession } from './members'
import type { MemberOfferRow, Session } from './members'
import { indexProgramme, type Offer, type ProgrammeRows } from './programme'
import { nullableFromStored, fromStored, toStored } from './sqlite-dates'
import { prepareStatements } from './sqlite-statements'
import type { Store } from './store'

/** better-sqlite3 as its documentation recommends: synchronous, with statements prepared once and a transaction per request. */
export function openSqliteStore(file: string): Store {
  const database = new Database(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 250']) {
    database.pragma(pragma)
  }
  const sql = prepareStatements(database)
  const all = <Row>(table: string) => database.prepare<[], Row>(`SELECT * FROM "${table}"`).all()

  const findSession = (correlationId: string): Session | undefined => {
    const row = sql.session.get(correlationId)
    if (row === undefined) return undefined
    return { ...row, expiresAt: fromStored(row.expiresAt), optInUpdatedAt: nullableFromStored(row.optInUpdatedAt) }
  }
  const memberOfferRow = (row: MemberOfferRow): MemberOfferRow => {
    return row.acceptanceDate === null ? row : { ...row, acceptanceDate: fromStored(row.acceptanceDate) }
  }
  const requireChange = ({ changes }: Database.RunResult): void => {
    if (changes !== 1) throw new WriteConflictError('Another process has changed the row')
  }

  const setOptIn = database.transaction<Store['setOptIn']>((actor, correlationId, value, now) => {
    const {
      accountId: id,
      optIn,
      optInUpdatedAt,
      optInVersion,
    } = requireSession(findSession(correlationId), actor, now)
    if (optIn === value) return { id, optIn, optInUpdatedAt }
    requireChange(sql.saveOptIn.run(value, toStored(now), id, optInVersion))
    sql.insertConsent.run(id, optInVersion + 1, correlationId, optIn, value, toStored(now))
    return { id, optIn: value, optInUpdatedAt: now }
  })

  const respondToOffer = database.transaction<Store['respondToOffer']>((actor, programme, answer, now) => {
    const { accountId } = requireSession(findSession(answer.correlationId), actor, now)
    const row = sql.memberOffer.get(accountId, answer.offerId)
    const offer = joinMemberOffer(programme.offers.get(answer.offerId), row && memberOfferRow(row))
    if (!offer) throw new ApiError('OFFER_NOT_TARGETED')
    const change = decideAnswer(offer, answer.acceptanceState, now)
    if (!change) return { accountId, offer }
    const { acceptanceState, acceptanceDate } = change
    const date = acceptanceDate && toStored(acceptanceDate)
    const { version, progress } = offer
    if (offer.isStored)
      requireChange(sql.saveAnswer.run(acceptanceState, date, accountId, answer.offerId, version, progress))
    else sql.insertAnswer.run(accountId, answer.offerId, acceptanceState, date, version + 1)
    return { accountId, offer: { ...offer, ...change, version: version + 1 } }
  })

  const sendActivity = database.transaction<Store['sendActivity']>((actor, programme, correlationId, validate, now) => {
    const session = requireSession(findSession(correlationId), actor, now)
    const { accountId } = session
    const activity = validate(session)
    if (activity.loyaltyId !== null && sql.accountOfLoyaltyId.get(activity.loyaltyId)?.accountId !== accountId) {
      throw new ApiError('LOYALTY_ID_NOT_ASSOCIATED')
    }
    const stored = toStored(now)
    const number = sql.countActivity.get(accountId)?.postingCount ?? 0
    const dates = { occurredAt: toStored(activity.occurredAt), createdAt: stored }
    const inserted = sql.insertActivity.run({ ...activity, ...dates, accountId, number, correlationId })
    if (inserted.changes === 0) throw new ApiError('ACTIVITY_ALREADY_EXISTS')

    const offers = joinMemberOffers(programme, sql.memberOffers.all(accountId))
    const { awards, steps } = evaluateActivity(programme, activity, offers, now)
    for (const [index, { businessUnit, category, points, cause }] of awards.entries()) {
      const keys = [accountId, number, number, index + 1, activity.id] as const
      sql.insertEntry.run(...keys, businessUnit, category, points, cause, stored)
      if (!sql.credit.get(accountId, businessUnit, points)) throw new ApiError('POINTS_OUT_OF_RANGE')
    }
    for (const { before, after } of steps) {
      const { offerCode, progress, timesRewarded, version, acceptanceState } = after
      const rewardedBy = timesRewarded > before.timesRewarded ? activity.id : null
      const values = [acceptanceState, progress, timesRewarded, version, rewardedBy, accountId, offerCode] as const
      if (before.isStored) requireChange(sql.saveStep.run(...values, before.version, before.progress))
      else sql.insertStep.run(...values)
    }
    return { awards, steps, activity }
  })

  const readSession = database.transaction<Store['readSession']>((actor, correlationId, now) => {
    const session = requireSession(findSession(correlationId), actor, now)
    const { accountId } = session
    const rows = sql.memberOffers.all(accountId).map(memberOfferRow)
    return { session, balances: sql.balances.all(accountId), rows }
  })

  return {
    programme: () =>
      indexProgramme({
        head: all<NonNullable<ProgrammeRows['head']>>('Programme')[0],
        channels: all('Channel'),
        businessUnits: all('BusinessUnit'),
        actions: all('Action'),
        earnRules: all('EarnRule'),
        offers: all<Offer>('Offer').map((offer) => ({
          ...offer,
          displayDate: fromStored(offer.displayDate),
          effectiveDate: fromStored(offer.effectiveDate),
          expiryDate: nullableFromStored(offer.expiryDate),
        })),
      }),
    setOptIn: (...args) => setOptIn.immediate(...args),
    respondToOffer: (...args) => respondToOffer.immediate(...args),
    sendActivity: (...args) => sendActivity.immediate(...args),
    readSession,
    close: () => {
      database.close()
    },
  }
}
