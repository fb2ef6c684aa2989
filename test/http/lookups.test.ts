import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { givenLoyaltyId, givenMember, givenMemberOffer, type Member } from '../support/given'
import { post, startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

let service: TestService
let member: Member
let other: Member
let offerOfOther: string

beforeAll(async () => {
  service = await startService(WITH_TOKENS)
  // Tokens are valid in real time.
  service.clock.set(new Date())
  member = await givenMember(service, 'member')
  other = await givenMember(service)
  await givenLoyaltyId(service, other, '6002')
  await service.database.client.account.update({
    where: { id: other.accountId },
    data: { externalId: 'crm-2', email: 'ann@example.com', phoneNumber: '+15550100' },
  })
  offerOfOther = await givenMemberOffer(service, other)
})
afterAll(() => service.stop())

const start = (identifierType: string) => (identifier: string) =>
  `mutation { startSession(input: { identifier: "${identifier}", identifierType: ${identifierType} }) { __typename } }`

/** Lookups with an identifier, and the identifier of another member. */
const LOOKUPS: [what: string, query: (id: string) => string, idOfOther: () => string][] = [
  ['an account ID', start('ACCOUNT_ID'), () => other.accountId],
  ['a loyalty ID', start('LOYALTY_ID'), () => '6002'],
  ['an external ID', start('EXTERNAL_ID'), () => 'crm-2'],
  ['an e-mail address', start('EMAIL'), () => 'ann@example.com'],
  ['a phone number', start('PHONE_NUMBER'), () => '+15550100'],
  ['a session of a query', (id) => `{ session(correlationId: "${id}") { id } }`, () => other.correlationId],
  [
    'a session of a mutation',
    (id) => `mutation { setOptIn(input: { correlationId: "${id}", loyaltyOptIn: ACCEPTED }) { message } }`,
    () => other.correlationId,
  ],
  [
    'a loyalty ID of an activity',
    (id) =>
      `mutation { sendTrialActivity(input: { correlationId: "${member.correlationId}", loyaltyId: "${id}" }) { __typename } }`,
    () => '6002',
  ],
  [
    'a targeted offer',
    (id) =>
      `mutation { respondToOffer(input: { correlationId: "${member.correlationId}", offerId: "${id}", acceptanceState: ACCEPTED }) { __typename } }`,
    () => offerOfOther,
  ],
]

test.each(LOOKUPS)('%s of another member causes the same statements as an unknown one', async (_, query, idOfOther) => {
  const authorization = await tokenFor('member')
  const lookUp = async (id: string) => {
    const before = service.statements.length
    const response = await post(service.app, { query: query(id) }, { authorization })
    const { errors } = response.json<{ errors?: { extensions: { reason?: string } }[] }>()
    return { reasons: errors?.map(({ extensions }) => extensions.reason), statements: service.statements.slice(before) }
  }
  // Once before, so that both find the same caches.
  await lookUp('none')
  const ofOther = await lookUp(idOfOther())
  expect(ofOther.statements).not.toEqual([])
  expect(ofOther.reasons).toEqual([expect.stringMatching(/NOT_FOUND|NOT_ASSOCIATED|NOT_TARGETED/)])
  expect(ofOther).toEqual(await lookUp('none'))
})
