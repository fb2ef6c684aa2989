import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { importJson } from '../../src/programme-files/import-programme'
import {
  ApplyProgrammeDocument,
  OfferStatisticsDocument,
  ProgrammeChangesDocument,
  ProgrammeDocument,
  ProgrammeOffersDocument,
  type ProgrammeOffersQueryVariables,
} from '../generated/graphql'
import { givenBulkRows } from '../support/bulk-rows'
import { documentedError } from '../support/errors'
import { explain } from '../support/explain'
import { respondToOffer, reverseActivity, sendActivity } from '../support/member-calls'
import { offerRecord } from '../support/offer-record'
import { present } from '../support/present'
import { query } from '../support/query'
import { startService, statementsOf, type TestService } from '../support/service'

let service: TestService

const MEMBERS = ['ann', 'bob', 'cy', 'dee', 'eve']

const PROGRAMME = {
  defaultChannel: 'APP',
  defaultBusinessUnit: 'GROCERY',
  channels: ['WEB', 'APP'],
  businessUnits: [{ name: 'PHARMACY', enabled: false }, { name: 'GROCERY' }],
  actions: [{ code: 'SURVEY' }],
  earnRules: [{ code: 'survey', action: 'SURVEY', points: 50 }],
  offers: [
    offerRecord('ONCE', { activation: 'AUTO_LOAD', rank: 2 }),
    offerRecord('OFTEN', { activation: 'AUTO_LOAD', limitPerMember: 0, rewardValue: 10, rank: 2 }),
    offerRecord('MASS', { audience: 'MASS', rewardValue: 5, limitPerMember: 3, rank: 1 }),
    offerRecord('DRAFT', { promoStatus: 'DRAFT', businessUnit: 'PHARMACY', rank: 3 }),
    offerRecord('NOBODY', { audience: 'MASS', promoStatus: 'DRAFT', rank: 4 }),
  ],
  accounts: MEMBERS.map((id, index) => ({
    id,
    offers: [{ code: 'ONCE', acceptanceState: index === 4 ? 'COMPLETED' : 'NONE' }, { code: 'OFTEN' }],
  })),
}

beforeAll(async () => {
  service = await startService()
  await importJson({ database: service.database, clock: service.clock.now }, Buffer.from(JSON.stringify(PROGRAMME)))
})
afterAll(() => service.stop())

describe('programme', () => {
  test('returns the configuration, sorted', async () => {
    expect((await service.execute(ProgrammeDocument, {})).data?.programme).toEqual({
      ...{ version: 1, timeZone: 'UTC', currency: 'CAD', defaultChannel: 'APP', defaultBusinessUnit: 'GROCERY' },
      channels: ['APP', 'WEB'],
      businessUnits: [
        { name: 'GROCERY', enabled: true },
        { name: 'PHARMACY', enabled: false },
      ],
      actions: [{ code: 'SURVEY', enabled: true }],
      earnRules: [{ code: 'survey', action: 'SURVEY', businessUnit: null, points: 50, pointsPerUnit: 0 }],
    })
  })

  test.each<[ProgrammeOffersQueryVariables, string[]]>([
    [{}, ['MASS', 'OFTEN', 'ONCE', 'DRAFT', 'NOBODY']],
    [{ promoStatus: 'DRAFT' }, ['DRAFT', 'NOBODY']],
    [{ audience: 'MASS' }, ['MASS', 'NOBODY']],
    [{ audience: 'MASS', promoStatus: 'DRAFT' }, ['NOBODY']],
    // As for members, the offers of no business unit belong to all of them. A disabled one can be listed too.
    [{ businessUnit: 'GROCERY' }, ['MASS', 'OFTEN', 'ONCE', 'NOBODY']],
    [{ businessUnit: 'PHARMACY', promoStatus: 'DRAFT' }, ['DRAFT', 'NOBODY']],
  ])('lists the offers that match %j, by rank and then code', async (filter, codes) => {
    const { data } = await service.execute(ProgrammeOffersDocument, filter)
    const { totalCount, nodes } = present(data?.programme).offers
    expect(nodes.map(({ code }) => code)).toEqual(codes)
    expect(totalCount).toBe(codes.length)
  })

  test('pages its offers, and returns every field of a programme file', async () => {
    const { data } = await service.execute(ProgrammeOffersDocument, { first: 2 })
    const { nodes, pageInfo } = present(data?.programme).offers
    expect(nodes[0]).toEqual({
      ...{ code: 'MASS', name: 'Offer MASS', shortDescription: null, longDescription: null, promoStatus: 'ACTIVE' },
      ...{ audience: 'MASS', activation: 'LOAD_TO_CARD', rewardType: 'FLAT', rewardValue: 5, businessUnit: null },
      ...{ action: null, minAmount: null, frequency: 1, limitPerMember: 3, nearMissWindow: null, rank: 1 },
      ...{ displayDate: '2026-01-01T00:00:00.000Z', effectiveDate: '2026-01-02T00:00:00.000Z', expiryDate: null },
    })
    const next = await service.execute(ProgrammeOffersDocument, { first: 2, after: pageInfo.endCursor })
    expect(present(next.data?.programme).offers.nodes.map(({ code }) => code)).toEqual(['ONCE', 'DRAFT'])
  })

  test('refuses an unknown business unit, and a cursor of another list', async () => {
    const unknown = await service.execute(ProgrammeOffersDocument, { businessUnit: 'NONE' })
    expect(unknown.errors).toEqual([
      documentedError('BUSINESS_UNIT_INVALID', ['programme', 'offers'], { field: ['businessUnit'] }),
    ])
    const foreign = await service.execute(ProgrammeChangesDocument, { after: 'other' })
    expect(foreign.errors).toMatchObject([{ extensions: { reason: 'ARGUMENT_INVALID', field: ['after'] } }])
  })

  test('pages its changes, newest first', async () => {
    for (const name of ['ONE', 'TWO', 'THREE']) {
      await service.execute(ApplyProgrammeDocument, { input: { programme: { channels: [name] } } })
    }
    const read = async (after?: string | null) => {
      const { data } = await service.execute(ProgrammeChangesDocument, { first: 2, after })
      return present(data?.programme).changes
    }
    const newest = await read()
    const others = await read(newest.pageInfo.endCursor)
    const versions = [newest, others].map(({ nodes }) => nodes.map(({ version }) => version))
    expect(versions).toEqual([
      [4, 3],
      [2, 1],
    ])
    expect([newest, others].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false])
  })
})

/** The statistics by a count of the rows and of the ledger, one offer at a time. */
async function countByHand(code: string) {
  const { client } = service.database
  const { limitPerMember } = present(await client.offer.findUnique({ where: { code } }))
  const rows = await client.memberOffer.findMany({ where: { offerCode: code } })
  const entries = await client.ledgerEntry.findMany({ where: { cause: code, category: { in: ['BONUS', 'TARGETED'] } } })
  const states = rows.map(({ acceptanceState, timesRewarded, acceptanceDate }) => {
    if (acceptanceState !== 'COMPLETED' || (limitPerMember > 0 && timesRewarded >= limitPerMember))
      return acceptanceState
    return acceptanceDate ? 'ACCEPTED' : 'NONE'
  })
  const count = (wanted: string) => states.filter((state) => state === wanted).length
  return {
    members: rows.length,
    accepted: count('ACCEPTED'),
    declined: count('DECLINED'),
    completed: count('COMPLETED'),
    rewards: rows.reduce((sum, { timesRewarded }) => sum + timesRewarded, 0),
    points: entries.reduce((sum, { points }) => sum + points, 0),
  }
}

const statistics = async () => {
  const { data, errors } = await service.execute(OfferStatisticsDocument, { first: 100, code: 'OFTEN' })
  expect(errors).toBeUndefined()
  const { offers, offer } = present(data?.programme)
  expect(offer).toEqual(offers.nodes.find(({ code }) => code === 'OFTEN'))
  return new Map(offers.nodes.map((node) => [node.code, node.statistics]))
}

const expectCountsByHand = async () => {
  const counted = await statistics()
  for (const [code, numbers] of counted) expect({ code, numbers }).toEqual({ code, numbers: await countByHand(code) })
  return counted
}

describe('statistics', () => {
  test('count current states, and rewards and points net of reversals', async () => {
    const sessions = new Map<string, { correlationId: string }>()
    for (const identifier of MEMBERS) {
      const correlationId = `session of ${identifier}`
      sessions.set(identifier, { correlationId })
      await service.execute(
        `mutation { startSession(input: { identifier: "${identifier}", correlationId: "${correlationId}" }) { session { id } } }`,
      )
    }
    const session = (id: string) => present(sessions.get(id))
    await respondToOffer(service, session('ann'), 'MASS')
    await respondToOffer(service, session('bob'), 'MASS', 'DECLINED')
    await respondToOffer(service, session('ann'), 'ONCE')
    await respondToOffer(service, session('dee'), 'OFTEN', 'DECLINED')
    for (const id of MEMBERS) {
      for (const number of [1, 2]) await sendActivity(service, session(id), { activityId: `${id} ${number}` })
    }
    for (const activityId of ['ann 1', 'cy 2', 'bob 1', 'bob 2']) await reverseActivity(service, activityId)

    const counted = await expectCountsByHand()
    expect(counted.get('MASS')).toEqual({ members: 2, accepted: 1, declined: 1, completed: 0, rewards: 1, points: 5 })
    expect(counted.get('OFTEN')).toEqual({ members: 5, accepted: 0, declined: 1, completed: 0, rewards: 4, points: 40 })
    expect(counted.get('NOBODY')).toEqual({ members: 0, accepted: 0, declined: 0, completed: 0, rewards: 0, points: 0 })
  })

  test('count a completed offer as open when its limit allows more rewards', async () => {
    const before = present((await statistics()).get('ONCE'))
    expect(before.completed).toBeGreaterThan(0)
    const offers = [offerRecord('ONCE', { activation: 'AUTO_LOAD', limitPerMember: 5, rank: 2 })]
    const { errors } = await service.execute(ApplyProgrammeDocument, { input: { programme: { offers } } })
    expect(errors).toBeUndefined()
    const after = present((await expectCountsByHand()).get('ONCE'))
    expect(after.completed).toBe(0)
    expect(after.accepted).toBeGreaterThan(before.accepted)
    expect(after.rewards).toBe(before.rewards)
  })

  test('of a page of offers are one statement, however large the page is', async () => {
    const read = (first: number) => () => service.execute(OfferStatisticsDocument, { first, code: 'MASS' })
    const [few, many] = [await statementsOf(service, read(2)), await statementsOf(service, read(100))]
    expect(many).toHaveLength(few.length)
    const withoutStatistics = await statementsOf(service, () => service.execute(ProgrammeOffersDocument, {}))
    expect(withoutStatistics.filter((sql) => sql.includes('OfferTotal'))).toEqual([])
  })

  test('need neither all rows of members nor a sort, and the log of changes by its index', async () => {
    const codes = Array.from({ length: 5 }, (_, index) => `O${index}`)
    const input = { programme: { offers: codes.map((code) => offerRecord(code)) } }
    expect((await service.execute(ApplyProgrammeDocument, { input })).errors).toBeUndefined()
    await givenBulkRows(service.databaseUrl, 5_000)
    if (databaseKind === 'postgres') await query(service.databaseUrl, 'VACUUM ANALYZE "MemberOffer"')
    const [counting] = (
      await statementsOf(service, () => service.execute(OfferStatisticsDocument, { first: 2, code: 'O1' }))
    ).filter((sql) => sql.includes('OfferTotal'))
    const plan = await explain(service.databaseUrl, present(counting))
    expect(plan.join('\n')).toMatch(/"MemberOffer_statistics_idx"|SEARCH OfferTotal USING PRIMARY KEY/)
    expect(plan.filter((step) => /Seq Scan|SCAN|MemberOffer USING|TEMP B-TREE/.test(step))).toEqual([])

    const log = await statementsOf(service, () => service.execute(ProgrammeChangesDocument, { first: 2 }))
    const [changes] = log.filter((sql) => /[`"]ProgrammeChange[`"]/.test(sql))
    const steps = await explain(service.databaseUrl, present(changes))
    expect(steps.join('\n')).toMatch(/ProgrammeChange_version_key/)
    expect(steps.filter((step) => /Sort|TEMP B-TREE/.test(step))).toEqual([])
  })
})
