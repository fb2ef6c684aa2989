import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { ENGLISH_ERRORS } from '../../examples/member-app/src/language/error-sentences'
import { en } from '../../examples/member-app/src/language/en'
import { FRENCH_ERRORS } from '../../examples/member-app/src/language/fr-errors'
import { fr } from '../../examples/member-app/src/language/fr'
import { createFormats } from '../../examples/member-app/src/language/formats'
import { daysLeft } from '../../examples/member-app/src/offers/days-left'
import { whatToDo } from '../../examples/member-app/src/offers/what-to-do'
import { DEMO_MEMBERS } from '../../examples/member-app/src/sign-in/demo-members'
import { parseAmount } from '../../examples/member-app/src/till/basket'
import { errorReasons } from '../../src/domain/errors/catalogue'

const programme = JSON.parse(readFileSync('prisma/demo/programme.json', 'utf8')) as {
  accounts: { id: string }[]
  offers: { category: string; action: string }[]
  businessUnits: { name: string }[]
  actions: { code: string; enabled: boolean }[]
}

describe.each([
  ['English', ENGLISH_ERRORS],
  ['French', FRENCH_ERRORS],
])('the errors of the member app in %s', (_language, sentences) => {
  test('are a sentence for every documented reason, each another one', () => {
    expect(Object.keys(sentences).sort()).toEqual([...errorReasons].sort())
    for (const sentence of Object.values(sentences)) expect(sentence).toMatch(/^\p{Lu}.*[.]$/u)
    expect(new Set(Object.values(sentences)).size).toBe(errorReasons.length)
  })
})

describe.each([
  ['English', en],
  ['French', fr],
])('the names of the member app in %s', (_language, texts) => {
  test('cover the demo programme', () => {
    const { accounts, offers, businessUnits, actions } = programme
    expect(DEMO_MEMBERS.map(({ accountId }) => accountId)).toEqual(accounts.map(({ id }) => id))
    for (const { category, action } of offers) {
      expect(texts.categories).toHaveProperty(category)
      expect(texts.todo.actions).toHaveProperty(action)
    }
    for (const { name } of businessUnits) expect(texts.units).toHaveProperty(name)
    for (const { code, enabled } of actions) if (enabled) expect(texts.actions).toHaveProperty(code)
  })
})

describe('what to do for an offer', () => {
  const offer = {
    acceptanceState: 'NONE',
    activation: 'LOAD_TO_CARD',
    action: 'PURCHASE',
    minAmount: 10_000,
    businessUnit: 'GROCERY',
    frequency: 1,
  } as const

  test.each([
    [{}, 'Accept it, then spend 10000 or more at a time at the grocery store.'],
    [{ acceptanceState: 'ACCEPTED' as const }, 'Spend 10000 or more at a time at the grocery store.'],
    [{ activation: 'AUTO_LOAD' as const, minAmount: null, businessUnit: null }, 'Shop.'],
    [
      { action: 'APP_CHECKIN', minAmount: null, frequency: 3 },
      /check in with the app at the grocery store, 3 times\.$/,
    ],
    [{ action: 'UNHEARD_OF', minAmount: null, businessUnit: 'BAKERY' }, /do anything in the programme at BAKERY\.$/],
    [{ action: null, minAmount: null, businessUnit: null }, 'Accept it, then do anything in the programme.'],
    [{ acceptanceState: 'DECLINED' as const }, 'You said no to this offer.'],
    [{ acceptanceState: 'COMPLETED' as const }, 'Nothing more to do: enjoy your points.'],
  ])('is a sentence: %j', (changes, expected) => {
    expect(whatToDo({ ...offer, ...changes }, en.todo, String)).toEqual(
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    )
  })
})

test.each([
  ['12', 1_200],
  ['12.34', 1_234],
  ['12,34 $', 1_234],
  [' $0.10 ', 10],
  ['1 234,50', 123_450],
  ['', undefined],
  ['-1', undefined],
  ['twelve', undefined],
])('the amount %j is %j in minor units', (text, expected) => {
  expect(parseAmount(text, 100)).toBe(expected)
})

test('days left are whole days, and not below 0', () => {
  const now = new Date('2026-06-15T12:00:00Z')
  const ends = ['2026-06-15T12:00:00Z', '2026-06-16T11:59:59Z', '2026-06-16T12:00:00Z', '2026-06-01T00:00:00Z']
  expect(ends.map((end) => daysLeft(end, now))).toEqual([0, 0, 1, 0])
})

test('money has the decimals of its currency', () => {
  const [dollars, yen] = ['CAD', 'JPY'].map((currency) => createFormats('en-CA', { currency, timeZone: 'UTC' }))
  expect([dollars?.minorUnits, yen?.minorUnits]).toEqual([100, 1])
  expect(dollars?.money(1_250)).toBe('$12.50')
})
