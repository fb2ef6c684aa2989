import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { importJson } from '../../src/programme-files/import-programme'
import type { ExecutionResult } from '../../src/testing'
import {
  AccountActivitiesDocument,
  AccountActivityDocument,
  AccountDocument,
  AccountOffersDocument,
  AccountPromptsDocument,
  AccountSessionsDocument,
  ActivitiesDocument,
  AdjustPointsDocument,
  ApplyAccountsDocument,
  BestOfferDocument,
  CapturePromptResponseDocument,
  ConsentsDocument,
  ContactByTrackingCodeDocument,
  ContactDocument,
  CreateContactDocument,
  DeleteContactDocument,
  LedgerDocument,
  OffersDocument,
  PatchContactDocument,
  PromptsDocument,
  RespondToAllOffersDocument,
  RespondToOfferDocument,
  ReverseActivityDocument,
  SendActivityDocument,
  SendTrialActivityDocument,
  SessionDocument,
  SetOptInDocument,
  StartSessionDocument,
  UpdateContactDocument,
} from '../generated/graphql'
import { givenBulkRows, growingTables } from '../support/bulk-rows'
import { contactRecord } from '../support/contact-record'
import { explain } from '../support/explain'
import { offerRecord } from '../support/offer-record'
import { present } from '../support/present'
import { query } from '../support/query'
import { startService, type TestService } from '../support/service'

// Every statement of a request finds its rows by an index, however many accounts there are. contact-plans.test.ts checks
// by which one for the pages of contacts, which have filters.

const BULK = 5_000

let service: TestService

beforeAll(async () => {
  service = await startService()
  await importJson({ database: service.database, clock: service.clock.now }, Buffer.from(JSON.stringify(PROGRAMME)))
  await givenBulkRows(service.databaseUrl, BULK)
  if (databaseKind === 'postgres') await query(service.databaseUrl, 'ANALYZE')
  service.statements.length = 0
  // Concurrently, because statements that wait together are sent as one with another text, and once by itself.
  await Promise.all(MEMBERS.map(useEverything))
  await useEverything(SINGLE)
})
afterAll(() => service.stop())

const SINGLE = 'single'
const MEMBERS = ['one', 'two', 'three', 'four', 'five', 'six']

/** Offers that are over. Each member has many, so that the ones that are not are read by their codes. */
const OLD_OFFERS = Array.from({ length: 100 }, (_, index) => offerRecord(`OLD${index}`, { promoStatus: 'EXPIRED' }))

const PROGRAMME = {
  defaultChannel: 'APP',
  defaultBusinessUnit: 'GROCERY',
  channels: ['APP'],
  businessUnits: [{ name: 'GROCERY' }],
  actions: [{ code: 'PURCHASE' }],
  earnRules: [{ code: 'purchase', action: 'PURCHASE', pointsPerUnit: 1 }],
  offers: [
    offerRecord('O0', { activation: 'AUTO_LOAD', minAmount: 10_000, nearMissWindow: 5_000 }),
    offerRecord('O1', { activation: 'AUTO_LOAD', minAmount: 100 }),
    offerRecord('O2', { action: 'PURCHASE' }),
    offerRecord('O3', { audience: 'MASS' }),
    offerRecord('O4', { audience: 'MASS', activation: 'AUTO_LOAD', minAmount: 100, limitPerMember: 0 }),
    ...OLD_OFFERS,
  ],
  accounts: [...MEMBERS, SINGLE].map((id) => ({
    id,
    loyaltyIds: [`card-${id}`],
    externalId: `crm-${id}`,
    email: `${id}@example.com`,
    phoneNumber: `+1 ${id}`,
    offers: ['O0', 'O1', 'O2', ...OLD_OFFERS.map(({ code }) => code)].map((code) => ({ code })),
  })),
}

async function succeeds<Data>(call: Promise<ExecutionResult<Data>>): Promise<Data> {
  const { data, errors } = await call
  expect(errors).toBeUndefined()
  return present(data)
}

/** Sends every operation of the schema for one member. */
async function useEverything(id: string): Promise<void> {
  const session = { correlationId: `session of ${id}` }
  await useSessions(id, session)
  await useOffers(session)
  await usePrompts(session)
  await useActivities(id, session)
  await useAccounts(id, session)
  await useContacts(id)
}

async function useSessions(id: string, session: { correlationId: string }): Promise<void> {
  const identifiers = {
    ACCOUNT_ID: id,
    LOYALTY_ID: `card-${id}`,
    EXTERNAL_ID: `crm-${id}`,
    EMAIL: `${id}@example.com`,
    PHONE_NUMBER: `+1 ${id}`,
  } as const
  for (const identifierType of ['ACCOUNT_ID', 'LOYALTY_ID', 'EXTERNAL_ID', 'EMAIL', 'PHONE_NUMBER'] as const) {
    const identifier = identifiers[identifierType]
    await succeeds(service.execute(StartSessionDocument, { input: { identifier, identifierType, ...session } }))
  }
  await succeeds(service.execute(SessionDocument, session))
  for (const loyaltyOptIn of ['ACCEPTED', 'DECLINED'] as const) {
    await succeeds(service.execute(SetOptInDocument, { input: { ...session, loyaltyOptIn } }))
  }
  const { session: read } = await succeeds(service.execute(ConsentsDocument, { ...session, first: 1 }))
  const after = read?.account.consents.pageInfo.endCursor
  await succeeds(service.execute(ConsentsDocument, { ...session, first: 1, after }))
}

async function useOffers(session: { correlationId: string }): Promise<void> {
  for (const kind of ['TARGETED', 'MASS', 'FUTURE'] as const) {
    await succeeds(service.execute(OffersDocument, { ...session, kind }))
  }
  await succeeds(service.execute(BestOfferDocument, session))
  for (const offerId of ['O2', 'O3']) {
    for (const acceptanceState of ['ACCEPTED', 'UNACCEPTED'] as const) {
      await succeeds(service.execute(RespondToOfferDocument, { input: { ...session, offerId, acceptanceState } }))
    }
  }
  await succeeds(service.execute(RespondToAllOffersDocument, { input: { ...session, acceptanceState: 'ACCEPTED' } }))
}

const PURCHASE = { action: 'PURCHASE', when: '2026-06-15', businessUnit: 'GROCERY' }

async function usePrompts(session: { correlationId: string }): Promise<void> {
  const evaluate = (amount: number) =>
    succeeds(service.execute(SendTrialActivityDocument, { input: { ...session, ...PURCHASE, amount } }))
  await evaluate(9_000)
  const { sendTrialActivity } = await evaluate(9_500)
  const { promptMessageId } = present(sendTrialActivity?.prompts[0])
  for (const response of ['DEFERRED', 'ACCEPTED'] as const) {
    await succeeds(service.execute(CapturePromptResponseDocument, { input: { ...session, promptMessageId, response } }))
  }
  await succeeds(service.execute(PromptsDocument, session))
}

async function useActivities(id: string, session: { correlationId: string }): Promise<void> {
  for (const activityId of [`first of ${id}`, `second of ${id}`, `second of ${id}`]) {
    const input = { ...session, ...PURCHASE, activityId, loyaltyId: `card-${id}`, amount: 20_000 }
    await succeeds(service.execute(SendActivityDocument, { input: { ...input, onExisting: 'REPLAY' } }))
  }
  const first = { ...session, first: 1 }
  const { session: ofSession } = await succeeds(service.execute(ActivitiesDocument, first))
  await succeeds(service.execute(ActivitiesDocument, { ...first, after: ofSession?.activities.pageInfo.endCursor }))
  const { session: ofAccount } = await succeeds(service.execute(AccountActivitiesDocument, first))
  const after = ofAccount?.account.activities.pageInfo.endCursor
  await succeeds(service.execute(AccountActivitiesDocument, { ...first, after }))
  // Twice: the second call replays the first one.
  for (const activityId of [`first of ${id}`, `first of ${id}`]) {
    await succeeds(service.execute(ReverseActivityDocument, { input: { activityId } }))
    const adjustment = { accountId: id, points: 5, reason: 'a gift', adjustmentId: `adjustment of ${id}` }
    await succeeds(service.execute(AdjustPointsDocument, { input: { ...adjustment, onExisting: 'REPLAY' } }))
  }
  await succeeds(service.execute(AccountActivitiesDocument, first))
  const { session: ledger } = await succeeds(service.execute(LedgerDocument, first))
  await succeeds(service.execute(LedgerDocument, { ...first, after: ledger?.account.ledger.pageInfo.endCursor }))
}

async function useAccounts(id: string, { correlationId }: { correlationId: string }): Promise<void> {
  const account = { identifier: id }
  const fields = { loyaltyIds: [`card-${id}`, `another-${id}`], email: `${id}@example.com`, externalId: `crm-${id}` }
  const accounts = [{ id, ...fields, locale: 'fr-CA', offers: [{ code: 'O3' }, { code: 'O4' }] }, { id: `new ${id}` }]
  await succeeds(service.execute(ApplyAccountsDocument, { input: { accounts } }))
  await succeeds(service.execute(AccountDocument, account))
  await succeeds(service.execute(AccountOffersDocument, { ...account, offerCode: 'O2' }))
  await succeeds(service.execute(AccountActivityDocument, { ...account, activityId: `first of ${id}` }))
  // Another session and prompt, so that there is a second page.
  const second = { correlationId: `another ${correlationId}` }
  await succeeds(service.execute(StartSessionDocument, { input: { ...account, ...second } }))
  await succeeds(service.execute(SendTrialActivityDocument, { input: { ...second, ...PURCHASE, amount: 9_000 } }))
  const first = { ...account, first: 1 }
  const sessions = (await succeeds(service.execute(AccountSessionsDocument, first))).account?.sessions
  await succeeds(service.execute(AccountSessionsDocument, { ...first, after: present(sessions).pageInfo.endCursor }))
  const prompts = (await succeeds(service.execute(AccountPromptsDocument, first))).account?.prompts
  await succeeds(service.execute(AccountPromptsDocument, { ...first, after: present(prompts).pageInfo.endCursor }))
}

async function useContacts(id: string): Promise<void> {
  const responseTrackingCode = `code of ${id}`
  const record = contactRecord({ responseTrackingCode })
  const { createContact } = await succeeds(service.execute(CreateContactDocument, { input: { contact: record } }))
  const { id: contactId } = present(createContact).contact
  await succeeds(service.execute(ContactDocument, { id: contactId }))
  await succeeds(service.execute(ContactByTrackingCodeDocument, { responseTrackingCode }))
  for (const found of [{ contactId }, { responseTrackingCode }]) {
    const treatment = { treatmentId: '4f3f14cf-69ed-4d59-9ea2-ecfb525cfa83', responseChannel: Object.keys(found)[0] }
    const contact = { treatmentsForConsideration: [treatment] }
    await succeeds(service.execute(PatchContactDocument, { input: { ...found, contact } }))
  }
  await succeeds(service.execute(UpdateContactDocument, { input: { contactId, contact: record, ifMatch: '*' } }))
  await succeeds(service.execute(DeleteContactDocument, { input: { contactId } }))
}

/** The distinct statements that read or change rows of a growing table. */
function statements(): string[] {
  const isAboutRows = /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/i
  const namesGrowingTable = new RegExp(`[\`"](${growingTables.join('|')})[\`"]`)
  return [...new Set(service.statements)].filter((sql) => isAboutRows.test(sql) && namesGrowingTable.test(sql))
}

/** The steps of a plan that read a whole table or index. A list that is a parameter is no table. */
function scans(plan: readonly string[]): string[] {
  if (databaseKind === 'sqlite')
    return plan.filter((step) => /^SCAN (?!CONSTANT ROW|\d+-ROW VALUES|json_each )|AUTOMATIC/.test(step))
  const isWithoutCondition = (step: string, next = '') => /Index.* Scan/.test(step) && !next.startsWith('Index Cond')
  return plan.filter((step, index) => step.includes('Seq Scan') || isWithoutCondition(step, plan[index + 1]))
}

const sorts = (plan: readonly string[]) =>
  plan.filter((step) => /^(-> {2})?(Incremental )?Sort$|TEMP B-TREE/.test(step))

/** A session has at most one prompt for each offer, and a prompt has the answers of one member: sorting these few is allowed. */
const readsFewRows = (sql: string) =>
  /FROM [^ ]*[`"]Prompt[`"] WHERE \(?[^ ]*[`"]correlationId[`"]|FROM [^ ]*[`"]PromptAnswer[`"]/.test(sql)

function slowSteps(sql: string, plan: readonly string[]): string[] {
  return readsFewRows(sql) ? scans(plan) : [...scans(plan), ...sorts(plan)]
}

describe('the statements of requests', () => {
  test('cover every growing table', () => {
    const texts = statements().join('\n')
    expect(growingTables.filter((table) => !new RegExp(`[\`"]${table}[\`"]`).test(texts))).toEqual([])
    expect(texts).toMatch(
      databaseKind === 'sqlite'
        ? /json_each.*"MemberOffer" WHERE "offerCode" = "listed"/
        : /FROM "MemberOffer".*"offerCode" = ANY/,
    )
    // Statements that wait together are sent as one there, with another text.
    if (databaseKind === 'postgres') {
      expect(texts).toMatch(/JOIN "MemberOffer" AS "row"[^]*SKIP LOCKED/)
      expect(texts).toMatch(/JOIN "MemberOffer".*"offerCode" = ANY/)
    }
  })

  test('find their rows by an index, and sort none', async () => {
    const slow: Record<string, string[]> = {}
    for (const sql of statements()) {
      const steps = slowSteps(sql, await explain(service.databaseUrl, sql))
      if (steps.length > 0) slow[sql] = steps
    }
    expect(slow).toEqual({})
  })

  test.each([
    `SELECT * FROM "Account" WHERE "locale" = 'fr'`,
    `SELECT * FROM "Consent" WHERE "accountId" = 'bulk-1' ORDER BY "createdAt"`,
    `UPDATE "Session" SET "channel" = 'APP' WHERE "channel" = 'bulk-1'`,
  ])('would be noticed without an index: %s', async (sql) => {
    expect(slowSteps(sql, await explain(service.databaseUrl, sql))).not.toEqual([])
  })
})
