import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import {
  AccountLedgerDocument,
  BestOfferDocument,
  DescribedLedgerDocument,
  NodeDocument,
  OffersDocument,
  SendTrialActivityDocument,
} from '../generated/graphql'
import { givenActivities, givenMember, givenMemberOffer, givenOffer, type Member } from '../support/given'
import { present } from '../support/present'
import { post, startService, statementsOf, type TestService } from '../support/service'

let service: TestService
beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
})
afterAll(() => service.stop())

let member: Member
beforeEach(async () => {
  member = await givenMember(service)
})

/** The number of reads of a call, without those of the programme: tests look for a new one in each call. */
async function countReads(call: () => Promise<unknown>): Promise<number> {
  const statements = await statementsOf(service, call)
  const programme = /[`"](Programme|Channel|BusinessUnit|Action|EarnRule|Offer)[`"]/
  return statements.filter((sql) => sql.startsWith('SELECT') && !programme.test(sql)).length
}

/** A member with these locales. */
async function givenLocales(ofSession: string | null, ofAccount: string | null): Promise<Member> {
  const { client } = service.database
  const { accountId, correlationId } = member
  await client.session.update({ where: { correlationId }, data: { locale: ofSession } })
  await client.account.update({ where: { id: accountId }, data: { locale: ofAccount } })
  return member
}

const BOTH = [
  { locale: 'en', name: 'English' },
  { locale: 'fr', name: 'Français' },
]
const written = (translations: unknown) => ({ name: 'As written', translations: JSON.stringify(translations) })

const nameFor = async () => {
  const { data, errors } = await service.execute(BestOfferDocument, { correlationId: member.correlationId })
  expect(errors).toBeUndefined()
  return present(data?.session?.bestOffer).name
}

describe('the text of an offer', () => {
  test.each`
    ofSession   | ofAccount  | name
    ${'en'}     | ${null}    | ${'English'}
    ${'en-CA'}  | ${null}    | ${'English'}
    ${'fr'}     | ${'en'}    | ${'Français'}
    ${'fr-CA'}  | ${'en'}    | ${'Français'}
    ${null}     | ${'fr-CA'} | ${'Français'}
    ${'de'}     | ${'fr-CA'} | ${'Français'}
    ${'de'}     | ${'it'}    | ${'As written'}
    ${'frr'}    | ${null}    | ${'As written'}
    ${null}     | ${null}    | ${'As written'}
    ${'x-lang'} | ${null}    | ${'As written'}
  `('is for the session $ofSession and the account $ofAccount: $name', async ({ ofSession, ofAccount, name }) => {
    await givenLocales(ofSession as string | null, ofAccount as string | null)
    await givenMemberOffer(service, member, written(BOTH))
    expect(await nameFor()).toBe(name)
  })

  test('is that of exactly the locale, or else that of the language', async () => {
    const regions = ['fr-FR', 'fr-CA', 'en-CA'].map((locale) => ({ locale, name: locale }))
    await givenMemberOffer(service, member, written(regions))
    for (const [locale, name] of [
      ['fr-CA', 'fr-CA'],
      ['fr-FR', 'fr-FR'],
      ['fr-BE', 'fr-FR'],
      ['en', 'en-CA'],
      ['en-GB', 'en-CA'],
    ] as const) {
      await givenLocales(locale, null)
      expect(await nameFor()).toBe(name)
    }
  })

  test('is chosen by itself: each text that is not translated is in the next language that has it', async () => {
    await givenLocales('fr-CA', 'de')
    await givenMemberOffer(service, member, {
      ...{ shortDescription: 'short', longDescription: 'long', terms: 'terms', category: 'Food' },
      ...written([
        { locale: 'fr-CA', name: 'Nom' },
        { locale: 'fr', name: 'Nom de France', shortDescription: 'bref' },
        { locale: 'de', name: 'Name', longDescription: 'lang' },
      ]),
    })
    const { data } = await service.execute(BestOfferDocument, { correlationId: member.correlationId })
    expect(data?.session?.bestOffer).toMatchObject({
      ...{ name: 'Nom', shortDescription: 'bref', longDescription: 'lang', terms: 'terms', category: 'Food' },
    })
  })

  test('is in the language of the account without a session', async () => {
    await givenLocales('en', 'fr-CA')
    const code = await givenMemberOffer(service, member, written(BOTH))
    const { data } = await service.execute(NodeDocument, { id: `MemberOffer:${member.accountId}:${code}` })
    expect(data?.node).toMatchObject({ name: 'Français' })
  })
})

describe('reading texts costs', () => {
  const list = () => service.execute(OffersDocument, { correlationId: member.correlationId })

  test('no statement if there is no translation, or if the session has the language', async () => {
    await givenMemberOffer(service, member)
    await list()
    const without = await countReads(list)
    await givenMemberOffer(service, member, written(BOTH))
    await givenLocales('fr-CA', 'en')
    expect(await countReads(list)).toBe(without)
    // Only then is the account needed.
    await givenLocales('de', 'fr')
    expect(await countReads(list)).toBe(without + 1)
  })
})

describe('a prompt quotes the name of its offer in the language of the message', () => {
  const nearMiss = { action: 'PURCHASE', activation: 'AUTO_LOAD', minAmount: 10_000, nearMissWindow: 2_000 } as const
  const promptFor = async (ofSession: string | null, ofAccount: string | null) => {
    await givenLocales(ofSession, ofAccount)
    const { data, errors } = await service.execute(SendTrialActivityDocument, {
      input: {
        ...{ correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15' },
        ...{ amount: 9_000, businessUnit: 'GROCERY' },
      },
    })
    expect(errors).toBeUndefined()
    return present(data?.sendTrialActivity?.prompts[0])
  }

  test.each`
    ofSession  | ofAccount | message       | name
    ${'fr-CA'} | ${'en'}   | ${'Français'} | ${'Français'}
    ${null}    | ${'fr'}   | ${'Français'} | ${'Français'}
    ${'de'}    | ${null}   | ${'English'}  | ${'As written'}
  `('$ofSession, $ofAccount', async ({ ofSession, ofAccount, message, name }) => {
    await givenMemberOffer(service, member, { ...nearMiss, ...written(BOTH) })
    const prompt = await promptFor(ofSession as string | null, ofAccount as string | null)
    expect(prompt.message).toContain(message)
    expect(prompt.offer.name).toBe(name)
  })
})

describe('the description of a ledger entry', () => {
  async function givenLedger(): Promise<string> {
    const { code } = await givenOffer(service, { audience: 'MASS', ...written(BOTH) })
    const { client } = service.database
    await client.earnRule.upsert({
      where: { code: 'named' },
      create: {
        ...{ code: 'named', action: 'SURVEY', points: 1, pointsPerUnit: 0 },
        ...{ name: 'As written', translations: JSON.stringify(BOTH) },
      },
      update: {},
    })
    await givenOffer(service)
    const { accountId, correlationId } = member
    for (const number of [1, 2, 3]) {
      await client.activity.create({
        data: {
          ...{ id: `${accountId}-${number}`, accountId, number, correlationId, action: 'SURVEY', channel: 'APP' },
          ...{ occurredAt: service.clock.now(), extendedData: '[]', createdAt: service.clock.now() },
        },
      })
    }
    await client.ledgerEntry.createMany({
      data: [
        createEntryRow(member, 1, { category: 'BASE', cause: 'survey' }),
        createEntryRow(member, 2, { category: 'BASE', cause: 'named' }),
        createEntryRow(member, 3, { category: 'BONUS', cause: code }),
        createEntryRow(member, 4, {
          ...{ type: 'REVERSAL', category: 'BONUS', cause: code, points: -1, reason: 'Returned', actor: 'staff' },
          ...{ activityId: `${accountId}-3`, activityNumber: 3, reversedPosition: 1 },
        }),
        createEntryRow(member, 5, {
          ...{ type: 'ADJUSTMENT', category: null, cause: 'adj-1', reason: 'Goodwill', actor: 'staff' },
          ...{ activityId: null, activityNumber: null },
        }),
      ],
    })
    return code
  }

  test('is the name, the code, or the reason, in the language of the session, with the offer and the activity', async () => {
    const code = await givenLedger()
    await givenLocales('fr', 'en')
    const { data, errors } = await service.execute(DescribedLedgerDocument, { correlationId: member.correlationId })
    expect(errors).toBeUndefined()
    const offer = expect.objectContaining({ offerCode: code, name: 'Français' })
    const activity = (number: number) =>
      expect.objectContaining({ activityId: `${member.accountId}-${number}`, type: 'SURVEY' })
    expect(data?.session?.account.ledger.nodes).toMatchObject([
      { type: 'ADJUSTMENT', description: 'Goodwill', offer: null, activity: null },
      { type: 'REVERSAL', description: 'Français', offer, activity: activity(3) },
      { type: 'EARN', description: 'Français', offer, activity: activity(3) },
      { type: 'EARN', description: 'Français', offer: null, activity: activity(2) },
      { type: 'EARN', description: 'survey', offer: null, activity: activity(1) },
    ])
  })

  test('is in the language of the session also below the account of a mutation', async () => {
    await givenLedger()
    await givenLocales('fr', 'en')
    const query = `mutation ($correlationId: ID!) {
      setOptIn(input: { correlationId: $correlationId, loyaltyOptIn: ACCEPTED }) {
        account { ledger(first: 2) { nodes { description } } } } }`
    const response = await post(service.app, { query, variables: { correlationId: member.correlationId } })
    expect(response.json()).toMatchObject({
      data: {
        setOptIn: { account: { ledger: { nodes: [{ description: 'Goodwill' }, { description: 'Français' }] } } },
      },
    })
  })

  test('is in the language of the account without a session', async () => {
    await givenLedger()
    await givenLocales('fr', 'en-CA')
    const { data } = await service.execute(AccountLedgerDocument, { identifier: member.accountId })
    const nodes = present(data?.account).ledger.nodes
    expect(nodes.map(({ description }) => description)).toEqual(['Goodwill', 'English', 'English', 'English', 'survey'])
    expect(nodes[1]?.offer?.name).toBe('English')
    const { data: found } = await service.execute(NodeDocument, { id: present(nodes[2]).id })
    expect(found?.node).toMatchObject({ description: 'English' })
  })

  // Guards: a read for each entry.
  test('costs as many statements for a page of five as for one of two', async () => {
    await givenLedger()
    const read = (first: number) => async () => {
      const { errors } = await service.execute(DescribedLedgerDocument, { correlationId: member.correlationId, first })
      expect(errors).toBeUndefined()
    }
    await read(5)()
    expect(await countReads(read(5))).toBe(await countReads(read(2)))
  })
})

function createEntryRow({ accountId }: Member, postingNumber: number, fields: object) {
  return {
    ...({
      accountId,
      postingNumber,
      position: 1,
      type: 'EARN',
      businessUnit: 'GROCERY',
      rewardType: 'loyalty',
    } as const),
    ...{ category: null, points: 1, cause: '', reason: null, actor: null, reversedPosition: null },
    ...{ activityId: `${accountId}-${postingNumber}`, activityNumber: postingNumber, createdAt: service.clock.now() },
    ...fields,
  }
}
