import Database from 'better-sqlite3'

import { ApiError } from '../baseline/errors'
import { decideAnswer } from '../baseline/members'
import { indexProgramme, type Programme, type ProgrammeRows } from '../baseline/programme'
import { toOfferResponse } from '../baseline/responses'
import { fromStored, nullableFromStored, toStored } from '../baseline/sqlite-dates'
import { validateActivity } from '../baseline/validate-activity'
import { conditionsOf, evaluateActivity, refuseOptIn, requireAnswer, requireOptIn, toActivityResponse } from './rules'
import { prepareStatements, type SessionRow } from './sqlite-statements'
import type { LeanStore } from './store'

export function openSqliteStore(file: string): LeanStore {
  const database = new Database(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    database.pragma(pragma)
  }
  const sql = prepareStatements(database)
  const programme = readProgramme(database)

  const requireSession = (correlationId: string, storedNow: string): SessionRow => {
    const session = sql.session.get(correlationId)
    if (session === undefined || session.expiresAt < storedNow) throw new ApiError('SESSION_NOT_FOUND')
    return session
  }

  const setOptIn = database.transaction<LeanStore['setOptIn']>(({ correlationId, loyaltyOptIn }, now) => {
    refuseOptIn(loyaltyOptIn)
    const storedNow = toStored(now)
    const { accountId: id, optIn, optInUpdatedAt, optInVersion } = requireSession(correlationId, storedNow)
    const message = 'Opt-in updated.'
    const value = requireOptIn(loyaltyOptIn)
    if (optIn === value) return { message, account: { id, optIn, optInUpdatedAt: nullableFromStored(optInUpdatedAt) } }
    sql.saveOptIn.run(value, storedNow, id)
    sql.insertConsent.run(id, optInVersion + 1, correlationId, optIn, value, storedNow)
    return { message, account: { id, optIn: value, optInUpdatedAt: now } }
  })

  const respondToOffer = database.transaction<LeanStore['respondToOffer']>((body, now) => {
    const { accountId } = requireSession(body.correlationId, toStored(now))
    const answer = requireAnswer(body.acceptanceState)
    const row = sql.answeredOffer.get(accountId, body.offerId)
    if (row === undefined) throw new ApiError('OFFER_NOT_TARGETED')
    const offer = {
      ...row,
      acceptanceDate: nullableFromStored(row.acceptanceDate),
      displayDate: fromStored(row.displayDate),
      effectiveDate: fromStored(row.effectiveDate),
      expiryDate: nullableFromStored(row.expiryDate),
    }
    const change = decideAnswer({ offer, acceptanceState: offer.acceptanceState }, answer, now)
    if (!change) return toOfferResponse(accountId, offer, offer)
    const date = change.acceptanceDate && toStored(change.acceptanceDate)
    sql.saveAnswer.run(change.acceptanceState, date, accountId, offer.code)
    return toOfferResponse(accountId, offer, { ...change, version: offer.version + 1 })
  })

  const sendActivity = database.transaction<LeanStore['sendActivity']>((body, now) => {
    const storedNow = toStored(now)
    const { correlationId } = body
    const session = requireSession(correlationId, storedNow)
    const { accountId } = session
    const activity = validateActivity(programme, session, body)
    const { id, loyaltyId } = activity
    if (loyaltyId !== null && sql.accountOfLoyaltyId.get(loyaltyId)?.accountId !== accountId) {
      throw new ApiError('LOYALTY_ID_NOT_ASSOCIATED')
    }
    const number = sql.countActivity.get(accountId)?.postingCount ?? 0
    const dates = { occurredAt: toStored(activity.occurredAt), createdAt: storedNow }
    if (sql.insertActivity.run({ ...activity, ...dates, accountId, number, correlationId }).changes === 0) {
      throw new ApiError('ACTIVITY_ALREADY_EXISTS')
    }
    const conditions = conditionsOf(body, now)
    const offers = sql.countedOffers.all({ ...conditions, at: toStored(conditions.at), accountId })
    const evaluation = evaluateActivity(programme, activity, offers)
    for (const [index, { businessUnit, category, points, cause }] of evaluation.awards.entries()) {
      sql.insertEntry.run(accountId, number, number, index + 1, id, businessUnit, category, points, cause, storedNow)
    }
    for (const { businessUnit, rewards } of evaluation.credits) {
      const { changes } = sql.credit.run(accountId, businessUnit, rewards[0]?.total ?? 0)
      if (changes === 0) throw new ApiError('POINTS_OUT_OF_RANGE')
    }
    for (const { before, progress, timesRewarded, version, isCompleted } of evaluation.steps) {
      if (timesRewarded === before.timesRewarded) sql.saveProgress.run(progress, accountId, before.code)
      else {
        const state = isCompleted ? 'COMPLETED' : before.acceptanceState
        sql.saveReward.run(state, progress, timesRewarded, version, id, accountId, before.code)
      }
    }
    return toActivityResponse(activity, evaluation)
  })

  const readSession = database.transaction<LeanStore['readSession']>((correlationId, first, now) => {
    const storedNow = toStored(now)
    const { accountId, channel, expiresAt, optIn } = requireSession(correlationId, storedNow)
    const nodes = sql.listedOffers.all(accountId, storedNow, storedNow, first)
    for (const node of nodes) {
      node.effectiveDate = fromStored(node.effectiveDate)
      node.expiryDate = nullableFromStored(node.expiryDate)
    }
    return {
      correlationId,
      channel,
      expiresAt: fromStored(expiresAt),
      account: { id: accountId, optIn, balances: sql.balances.all(accountId) },
      offers: { nodes },
    }
  })

  return {
    // The write lock is taken before the first read.
    setOptIn: (...args) => setOptIn.immediate(...args),
    respondToOffer: (...args) => respondToOffer.immediate(...args),
    sendActivity: (...args) => sendActivity.immediate(...args),
    readSession,
    close: () => {
      database.close()
    },
  }
}

function readProgramme(database: Database.Database): Programme {
  const all = <Row>(table: string) => database.prepare<[], Row>(`SELECT * FROM "${table}"`).all()
  return indexProgramme({
    head: all<NonNullable<ProgrammeRows['head']>>('Programme')[0],
    channels: all('Channel'),
    businessUnits: all('BusinessUnit'),
    actions: all('Action'),
    earnRules: all('EarnRule'),
    // They are joined in SQL.
    offers: [],
  })
}
