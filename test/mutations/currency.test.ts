import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { importJson } from '../../src/programme-files/import-programme'
import { SendTrialActivityDocument } from '../generated/graphql'
import { givenActivities, givenMember, type Member } from '../support/given'
import { sendActivity } from '../support/member-calls'
import { offerRecord } from '../support/offer-record'
import { startService, type TestService } from '../support/service'

let service: TestService
let member: Member

beforeAll(async () => {
  service = await startService()
  await givenActivities(service)
  member = await givenMember(service)
  await apply({
    offers: [
      offerRecord('TEN_PERCENT', {
        audience: 'MASS',
        activation: 'AUTO_LOAD',
        rewardType: 'PERCENTAGE',
        rewardValue: 10,
        limitPerMember: 0,
      }),
      offerRecord('BASKET', {
        audience: 'MASS',
        activation: 'AUTO_LOAD',
        minAmount: 200_000_000,
        nearMissWindow: 200_000_000,
      }),
    ],
  })
})
afterAll(() => service.stop())

const apply = (file: object) =>
  importJson({ database: service.database, clock: service.clock.now }, Buffer.from(JSON.stringify(file)))

describe.each([
  ['JPY', 12_345, 12_345, 1_234, 'JP¥199,987,655'],
  ['CAD', 12_345, 123, 12, '$1,999,876.55'],
  ['KWD', 12_345, 12, 1, 'KWD 199,987.655'],
  ['IQD', 12_345, 12, 1, 'IQD 199,987.655'],
])('an amount of a programme in %s', (currency, amount, base, bonus, remaining) => {
  beforeAll(() => apply({ currency }))

  test('earns points for its major units', async () => {
    const { data } = await sendActivity(service, member, { action: 'PURCHASE', amount })
    expect(data?.sendActivity?.earned).toMatchObject([{ rewards: [{ base, bonus }] }])
  })

  test('is worded with the decimals of the currency', async () => {
    const input = { correlationId: member.correlationId, action: 'PURCHASE', when: '2026-06-15', amount }
    const { data } = await service.execute(SendTrialActivityDocument, { input })
    const [prompt] = data?.sendTrialActivity?.prompts ?? []
    expect(prompt?.message.replace(/\u00a0/g, ' ')).toContain(`Spend ${remaining} more`)
  })
})

test('a day without a time as `when` begins in the time zone of the programme', async () => {
  await apply({ timeZone: 'America/Toronto' })
  const { data } = await sendActivity(service, member, { when: '2026-06-14' })
  expect(data?.sendActivity?.activity.when).toBe('2026-06-14T04:00:00.000Z')
  await apply({ timeZone: null })
})
