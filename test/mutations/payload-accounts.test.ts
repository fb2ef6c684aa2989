import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { buildSchema, getNamedType, isObjectType } from 'graphql'

import { schemaText } from '../../src/graphql/schema'
import { givenActivities, givenMember, givenNearMissOffer, type Member } from '../support/given'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service)
  await givenNearMissOffer(service, member, { code: 'OFFER', minAmount: 10_000 })
})
afterAll(() => service.stop())

/** The mutations that are not about a member, and those that return its session. */
const OTHERS = [
  'startSession',
  'endSession',
  'createContact',
  'updateContact',
  'patchContact',
  'deleteContact',
  'applyAccounts',
  'applyProgramme',
]
const BALANCES = 'account { id balances { points } }'

test('the payload of every mutation about a member has the account', () => {
  const mutations = Object.values(buildSchema(schemaText()).getMutationType()?.getFields() ?? {})
  const withAccount = mutations.filter(({ type }) => {
    const payload = getNamedType(type)
    return isObjectType(payload) && String(payload.getFields().account?.type) === 'Account!'
  })
  expect(withAccount.map(({ name }) => name).sort()).toEqual(
    mutations.flatMap(({ name }) => (OTHERS.includes(name) ? [] : name)).sort(),
  )
})

test('the account is that of after each mutation of a request', async () => {
  const { accountId, correlationId } = member
  const session = `correlationId: "${correlationId}"`
  const purchase = `${session} action: "PURCHASE" when: "2026-06-15"`
  const { data, errors } = await service.execute(`mutation {
    trial: sendTrialActivity(input: { ${purchase} amount: 9000 }) { ${BALANCES} prompts { promptMessageId } }
    first: sendActivity(input: { ${purchase} activityId: "a" amount: 500 }) { ${BALANCES} }
    second: sendActivity(input: { ${purchase} amount: 700 }) { ${BALANCES} }
    reversed: reverseActivity(input: { activityId: "a" }) { ${BALANCES} }
    adjusted: adjustPoints(input: { accountId: "${accountId}" points: 10 reason: "a gift" }) { ${BALANCES} }
    answered: respondToOffer(input: { ${session} offerId: "OFFER" acceptanceState: ACCEPTED }) { ${BALANCES} }
    all: respondToAllOffers(input: { ${session} acceptanceState: ACCEPTED }) { ${BALANCES} }
    opted: setOptIn(input: { ${session} loyaltyOptIn: ACCEPTED }) { ${BALANCES} }
  }`)
  expect(errors).toBeUndefined()
  const pointsByField = Object.entries(data as Record<string, { account: { balances: { points: number }[] } }>).map(
    ([field, { account }]) => [field, account.balances.map(({ points }) => points)],
  )
  expect(Object.fromEntries(pointsByField)).toEqual({
    trial: [],
    first: [5],
    second: [12],
    reversed: [7],
    adjusted: [17],
    answered: [17],
    all: [17],
    opted: [17],
  })
  const { promptMessageId } = (data as { trial: { prompts: { promptMessageId: string }[] } }).trial.prompts[0] ?? {}
  const answer = `capturePromptResponse(input: { ${session} promptMessageId: "${promptMessageId}" response: ACCEPTED })`
  expect(await service.execute(`mutation { ${answer} { ${BALANCES} } }`)).toEqual({
    data: { capturePromptResponse: { account: { id: accountId, balances: [{ points: 17 }] } } },
  })
})
