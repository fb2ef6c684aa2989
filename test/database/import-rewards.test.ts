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
  const MOST = 2 ** 31 - 1
  beforeEach(() => target.json({ actions: [{ code: 'PURCHASE' }], businessUnits: [{ name: 'GROCERY' }] }))

  test('earns what it says, up to the most that both databases hold', async () => {
    const given = [
      rule({ code: 'bare' }),
      rule({ code: 'full', businessUnit: 'GROCERY', points: MOST, pointsPerUnit: MOST }),
      rule({ code: 'nothing', businessUnit: null, points: 0, pointsPerUnit: 0 }),
    ]
    await target.json({ earnRules: given })
    const nothing = { businessUnit: null, points: 0, pointsPerUnit: 0 }
    expect((await target.dump()).earnRules).toEqual([{ ...given[0], ...nothing }, given[1], given[2]])
  })

  test('can be changed, its action and business unit too', async () => {
    await target.json({ earnRules: [rule({ businessUnit: 'GROCERY', points: 7, pointsPerUnit: 2 })] })
    await target.json({
      actions: [{ code: 'VISIT' }],
      earnRules: [rule({ action: 'VISIT', businessUnit: null, points: 8 })],
    })
    expect((await target.dump()).earnRules).toEqual([
      { code: 'r', action: 'VISIT', businessUnit: null, points: 8, pointsPerUnit: 2 },
    ])
  })

  const WHOLE = `must be a whole number from 0 to ${MOST}`
  test.each([
    [{ points: -1 }, `.points ${WHOLE}`],
    [{ points: MOST + 1 }, `.points ${WHOLE}`],
    [{ points: 0.5 }, `.points ${WHOLE}`],
    [{ points: '1' }, `.points ${WHOLE}`],
    [{ pointsPerUnit: -1 }, `.pointsPerUnit ${WHOLE}`],
    [{ pointsPerUnit: MOST + 1 }, `.pointsPerUnit ${WHOLE}`],
    [{ action: 'NOPE' }, '.action names the action "NOPE", which does not exist'],
    [{ action: null }, '.action must be a text of 1 to 255 characters, with no blanks at its ends and no NUL'],
    [{ action: undefined }, '.action is missing'],
    [{ businessUnit: 'NOPE' }, '.businessUnit names the business unit "NOPE", which does not exist'],
    [{ multiplier: 2 }, '.multiplier is not known here: correct its name or remove it'],
  ])('%j is refused, in both forms', async (members, problem) => {
    const refused = await target.problemsOf({ earnRules: [rule(members)] })
    const { problems: leftOut } = await target.ndjson([{ kind: 'earnRule', ...rule(members) }])
    const told = [refused, leftOut].map((problems) => problems.map(({ path, message }) => `${path} ${message}`))
    expect(told).toEqual([[`$.earnRules[0]${problem}`], [`$${problem}`]])
    expect((await target.dump()).earnRules).toEqual([])
  })
})

describe('the reward of an offer', () => {
  test.each([
    ['FLAT', 0],
    ['PERCENTAGE', 0],
    ['MULTIPLIER', 1],
  ])('%s is at least %i', async (rewardType, least) => {
    const offerOf = (rewardValue: number) => ({ offers: [offerRecord('O', { rewardType, rewardValue })] })
    expect((await target.problemsOf(offerOf(least - 1))).map(({ path }) => path)).toEqual(['$.offers[0].rewardValue'])
    await target.json(offerOf(least))
    expect((await target.dump()).offers).toMatchObject([{ rewardType, rewardValue: least }])
  })
})
