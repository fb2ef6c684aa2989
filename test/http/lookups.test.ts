import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { givenMember, givenMemberOffer, type Member } from '../support/given'
import { tokenFor, WITH_TOKENS } from '../support/guarded-service'
import { post, startService, type TestService } from '../support/service'

let service: TestService
let member: Member
let other: Member
let theirOffer: string

beforeAll(async () => {
  service = await startService(WITH_TOKENS)
  // Tokens are of the real time.
  service.clock.set(new Date())
  member = await givenMember(service, 'member')
  other = await givenMember(service)
  await service.database.client.loyaltyId.create({ data: { id: '6002', accountId: other.accountId } })
  await service.database.client.account.update({
    where: { id: other.accountId },
    data: { externalId: 'crm-2', email: 'ann@example.com', phoneNumber: '+15550100' },
  })
  theirOffer = await givenMemberOffer(service, other)
})
afterAll(() => service.stop())

const start = (identifierType: string) => (identifier: string) =>
  `mutation { startSession(input: { identifier: "${identifier}", identifierType: ${identifierType} }) { __typename } }`

/** What a member is told of somebody else, and how it looks where there is nobody. */
const QUESTIONS: [what: string, query: (name: string) => string, theirs: () => string][] = [
  ['an account id', start('ACCOUNT_ID'), () => other.accountId],
  ['a loyalty id', start('LOYALTY_ID'), () => '6002'],
  ['an external id', start('EXTERNAL_ID'), () => 'crm-2'],
  ['an e-mail address', start('EMAIL'), () => 'ann@example.com'],
  ['a phone number', start('PHONE_NUMBER'), () => '+15550100'],
  ['a session that is read', (id) => `{ session(correlationId: "${id}") { id } }`, () => other.correlationId],
  [
    'a session that is written to',
    (id) => `mutation { setOptIn(input: { correlationId: "${id}", loyaltyOptIn: ACCEPTED }) { message } }`,
    () => other.correlationId,
  ],
  [
    'a loyalty id of an activity',
    (id) =>
      `mutation { sendTrialActivity(input: { correlationId: "${member.correlationId}", loyaltyId: "${id}" }) { __typename } }`,
    () => '6002',
  ],
  [
    'a targeted offer',
    (id) =>
      `mutation { respondToOffer(input: { correlationId: "${member.correlationId}", offerId: "${id}", acceptanceState: ACCEPTED }) { __typename } }`,
    () => theirOffer,
  ],
]

test.each(QUESTIONS)('%s of somebody else runs the statements of one that nobody has', async (_, query, theirs) => {
  const authorization = await tokenFor('member')
  const ask = async (name: string) => {
    const before = service.statements.length
    const response = await post(service.app, { query: query(name) }, { authorization })
    const { errors } = response.json<{ errors?: { extensions: { reason?: string } }[] }>()
    return { reasons: errors?.map(({ extensions }) => extensions.reason), ran: service.statements.slice(before) }
  }
  // Once before, so that both find the same things prepared.
  await ask('nobody')
  const ofThem = await ask(theirs())
  expect(ofThem.ran).not.toEqual([])
  expect(ofThem.reasons).toEqual([expect.stringMatching(/NOT_FOUND|NOT_ASSOCIATED|NOT_TARGETED/)])
  expect(ofThem).toEqual(await ask('nobody'))
})
