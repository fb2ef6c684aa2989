import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'

let target: ImportTarget

beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

describe('an earn rule', () => {
  const rule = (members: Record<string, unknown> = {}) => ({ code: 'r', action: 'PURCHASE', ...members })
  const MAX_INT = 2 ** 31 - 1
  const WITHOUT_TEXTS = { name: null, translations: '[]' }
  beforeEach(() => target.json({ actions: [{ code: 'PURCHASE' }], businessUnits: [{ name: 'GROCERY' }] }))

  test('has the points of its record, up to the maximum that both databases hold', async () => {
    const given = [
      rule({ code: 'bare' }),
      rule({ code: 'full', businessUnit: 'GROCERY', points: MAX_INT, pointsPerUnit: MAX_INT }),
      rule({ code: 'nothing', businessUnit: null, points: 0, pointsPerUnit: 0 }),
    ]
    await target.json({ earnRules: given })
    const nothing = { businessUnit: null, points: 0, pointsPerUnit: 0 }
    const rules = [{ ...given[0], ...nothing }, given[1], given[2]]
    expect((await target.dump()).earnRules).toEqual(rules.map((one) => ({ ...one, ...WITHOUT_TEXTS })))
  })

  test('can be changed, including its action and business unit', async () => {
    await target.json({ earnRules: [rule({ businessUnit: 'GROCERY', points: 7, pointsPerUnit: 2 })] })
    await target.json({
      actions: [{ code: 'VISIT' }],
      earnRules: [rule({ action: 'VISIT', businessUnit: null, points: 8 })],
    })
    expect((await target.dump()).earnRules).toEqual([
      { code: 'r', action: 'VISIT', businessUnit: null, points: 8, pointsPerUnit: 2, ...WITHOUT_TEXTS },
    ])
  })

  const INTEGER = `must be an integer from 0 to ${MAX_INT}`
  test.each([
    [{ points: -1 }, `.points ${INTEGER}`],
    [{ points: MAX_INT + 1 }, `.points ${INTEGER}`],
    [{ points: 0.5 }, `.points ${INTEGER}`],
    [{ points: '1' }, `.points ${INTEGER}`],
    [{ pointsPerUnit: -1 }, `.pointsPerUnit ${INTEGER}`],
    [{ pointsPerUnit: MAX_INT + 1 }, `.pointsPerUnit ${INTEGER}`],
    [{ action: 'NOPE' }, '.action refers to the action "NOPE", which does not exist'],
    [{ action: null }, '.action must be a string of 1 to 255 characters, without NUL and without spaces at its ends'],
    [{ action: undefined }, '.action is missing'],
    [{ businessUnit: 'NOPE' }, '.businessUnit refers to the business unit "NOPE", which does not exist'],
    [{ multiplier: 2 }, '.multiplier is not a known field: correct its name or remove it'],
  ])('%j is rejected, in both formats', async (members, problem) => {
    const inJson = await target.problemsOf({ earnRules: [rule(members)] })
    const { problems: inNdjson } = await target.ndjson([{ kind: 'earnRule', ...rule(members) }])
    const reported = [inJson, inNdjson].map((problems) => problems.map(({ path, message }) => `${path} ${message}`))
    expect(reported).toEqual([[`$.earnRules[0]${problem}`], [`$${problem}`]])
    expect((await target.dump()).earnRules).toEqual([])
  })
})

describe('the reward of an imported offer', () => {
  test.each([
    ['FLAT', 0],
    ['PERCENTAGE', 0],
    ['MULTIPLIER', 1],
  ])('%s is at least %i', async (rewardType, minimum) => {
    const offerOf = (rewardValue: number) => ({ offers: [offerRecord('O', { rewardType, rewardValue })] })
    expect((await target.problemsOf(offerOf(minimum - 1))).map(({ path }) => path)).toEqual(['$.offers[0].rewardValue'])
    await target.json(offerOf(minimum))
    expect((await target.dump()).offers).toMatchObject([{ rewardType, rewardValue: minimum }])
  })
})
