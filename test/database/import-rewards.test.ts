import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'

let target: ImportTarget

beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

describe('an imported earn rule', () => {
  const rule = (fields: Record<string, unknown> = {}) => ({ code: 'r', action: 'PURCHASE', ...fields })
  const MAX = 2 ** 31 - 1
  beforeEach(() => target.json({ actions: [{ code: 'PURCHASE' }], businessUnits: [{ name: 'GROCERY' }] }))

  test('has the points of the file, up to the maximum of both databases', async () => {
    const given = [
      rule({ code: 'bare' }),
      rule({ code: 'full', businessUnit: 'GROCERY', points: MAX, pointsPerUnit: MAX }),
      rule({ code: 'nothing', businessUnit: null, points: 0, pointsPerUnit: 0 }),
    ]
    await target.json({ earnRules: given })
    const nothing = { businessUnit: null, points: 0, pointsPerUnit: 0 }
    expect((await target.dump()).earnRules).toEqual([{ ...given[0], ...nothing }, given[1], given[2]])
  })

  test('can be changed, including its action and business unit', async () => {
    await target.json({ earnRules: [rule({ businessUnit: 'GROCERY', points: 7, pointsPerUnit: 2 })] })
    await target.json({
      actions: [{ code: 'VISIT' }],
      earnRules: [rule({ action: 'VISIT', businessUnit: null, points: 8 })],
    })
    expect((await target.dump()).earnRules).toEqual([
      { code: 'r', action: 'VISIT', businessUnit: null, points: 8, pointsPerUnit: 2 },
    ])
  })

  const WHOLE = `must be a whole number from 0 to ${MAX}`
  test.each([
    [{ points: -1 }, `.points ${WHOLE}`],
    [{ points: MAX + 1 }, `.points ${WHOLE}`],
    [{ points: 0.5 }, `.points ${WHOLE}`],
    [{ points: '1' }, `.points ${WHOLE}`],
    [{ pointsPerUnit: -1 }, `.pointsPerUnit ${WHOLE}`],
    [{ pointsPerUnit: MAX + 1 }, `.pointsPerUnit ${WHOLE}`],
    [{ action: 'NOPE' }, '.action names the action "NOPE", which does not exist'],
    [{ action: null }, '.action must be a text of 1 to 255 characters, with no blanks at its ends and no NUL'],
    [{ action: undefined }, '.action is missing'],
    [{ businessUnit: 'NOPE' }, '.businessUnit names the business unit "NOPE", which does not exist'],
    [{ multiplier: 2 }, '.multiplier is not known here: correct its name or remove it'],
  ])('is refused in both formats: %j', async (fields, problem) => {
    const refused = await target.problemsOf({ earnRules: [rule(fields)] })
    const { problems: leftOut } = await target.ndjson([{ kind: 'earnRule', ...rule(fields) }])
    const reported = [refused, leftOut].map((problems) => problems.map(({ path, message }) => `${path} ${message}`))
    expect(reported).toEqual([[`$.earnRules[0]${problem}`], [`$${problem}`]])
    expect((await target.dump()).earnRules).toEqual([])
  })
})

describe('the reward of an imported offer', () => {
  test.each([
    ['FLAT', 0],
    ['PERCENTAGE', 0],
    ['MULTIPLIER', 1],
  ])('of type %s is at least %i', async (rewardType, min) => {
    const offerOf = (rewardValue: number) => ({ offers: [offerRecord('O', { rewardType, rewardValue })] })
    expect((await target.problemsOf(offerOf(min - 1))).map(({ path }) => path)).toEqual(['$.offers[0].rewardValue'])
    await target.json(offerOf(min))
    expect((await target.dump()).offers).toMatchObject([{ rewardType, rewardValue: min }])
  })
})
