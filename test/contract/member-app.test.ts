import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { ENGLISH_ERRORS } from '../../examples/member-app/src/language/error-sentences'
import { en } from '../../examples/member-app/src/language/en'
import { FRENCH_ERRORS } from '../../examples/member-app/src/language/fr-errors'
import { fr } from '../../examples/member-app/src/language/fr'
import { createFormats } from '../../examples/member-app/src/language/formats'
import { timeLeft } from '../../examples/member-app/src/offers/time-left'
import { whatToDo } from '../../examples/member-app/src/offers/what-to-do'
import { DEMO_MEMBERS } from '../../examples/member-app/src/sign-in/demo-members'
import { isKept } from '../../examples/member-app/src/till/is-kept'
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

describe('an amount', () => {
  const parse = (locale: string, currency: string, text: string) =>
    createFormats(locale, { currency, timeZone: 'UTC' }).parseAmount(text)

  test.each([
    ['12', 1_200],
    ['12.3', 1_230],
    [' $0.10 ', 10],
    ['1,200', 120_000],
    ['1,234,567.50', 123_456_750],
    ['1 234.50', 123_450],
    ['12,34', undefined],
    ['12.345', undefined],
    ['1.234,50', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['', undefined],
    ['-1', undefined],
    ['twelve', undefined],
  ])('in English: %j is %j in minor units', (text, expected) => {
    expect(parse('en-CA', 'CAD', text)).toBe(expected)
  })

  test.each([
    ['12,34 $', 1_234],
    ['1 234,50', 123_450],
    ['1\u00a0234', 123_400],
    ['1,200', undefined],
    ['12.34', undefined],
  ])('in French: %j is %j in minor units', (text, expected) => {
    expect(parse('fr-CA', 'CAD', text)).toBe(expected)
  })

  test.each([
    ['¥1,200', 1_200],
    ['12.5', undefined],
  ])('in a currency without minor units: %j is %j', (text, expected) => {
    expect(parse('en-CA', 'JPY', text)).toBe(expected)
  })

  test.each(['en-CA', 'fr-CA'])('is read as the app writes it: %s', (locale) => {
    const { amount, money, parseAmount } = createFormats(locale, { currency: 'EUR', timeZone: 'UTC' })
    expect([amount(123_456_789), money(123_456_789)].map(parseAmount)).toEqual([123_456_789, 123_456_789])
  })
})

describe('the time until the end of an offer', () => {
  const now = new Date('2026-06-15T12:00:00Z')

  test.each([
    ['now', '2026-06-15T12:00:00Z', 0, 'day'],
    ['in the evening, which is the next day in UTC', '2026-06-16T03:59:59Z', 0, 'day'],
    ['tomorrow, in less than 24 hours', '2026-06-16T04:00:00Z', 1, 'day'],
    ['tomorrow, in more than 24 hours', '2026-06-17T03:59:59Z', 1, 'day'],
    ['in 60 days', '2026-08-14T12:00:00Z', 60, 'day'],
    ['in 61 days', '2026-08-15T12:00:00Z', 2, 'month'],
    ['in nine years', '2035-12-31T12:00:00Z', 9, 'year'],
  ])('%s, in calendar days of the programme', (_when, expiryDate, count, unit) => {
    expect(timeLeft(expiryDate, now, 'America/Toronto')).toMatchObject({ count, unit })
  })

  test('does not exist after the end', () => {
    expect(timeLeft('2026-06-15T11:59:59Z', now, 'America/Toronto')).toBeUndefined()
  })

  test('is in the language of the app', () => {
    const [english, french] = ['en-CA', 'fr-CA'].map((locale) => {
      const { duration } = createFormats(locale, { currency: 'CAD', timeZone: 'UTC' })
      return [duration(1, 'day'), duration(9, 'year')]
    })
    expect(english?.map(en.offers.left)).toEqual(['1 day left', '9 years left'])
    expect(french?.map(fr.offers.left)).toEqual(['Encore 1\u00a0jour', 'Encore 9\u00a0ans'])
  })
})

// docs/frontends.md#retry: after these, something may have been written, or the same payment can succeed later.
const OPEN_REASONS = ['OUTCOME_UNKNOWN', 'RESPONSE_TOO_LARGE', 'TOO_MANY_REQUESTS', 'TRY_AGAIN']

describe('a payment that failed', () => {
  test('is kept if its outcome is open: only a documented refusal states that it was not recorded', () => {
    expect(isKept(undefined, true)).toBe(true)
    expect(errorReasons.filter((reason) => isKept(reason, true)).sort()).toEqual(OPEN_REASONS)
  })

  test('stays kept whatever refuses another attempt, until the service states that it has it', () => {
    expect(isKept(undefined, false)).toBe(true)
    expect(errorReasons.filter((reason) => !isKept(reason, false))).toEqual(['ACTIVITY_ALREADY_EXISTS'])
  })
})

test('money has the decimals of its currency', () => {
  const [dollars, yen] = ['CAD', 'JPY'].map((currency) => createFormats('en-CA', { currency, timeZone: 'UTC' }))
  expect([dollars?.minorUnits, yen?.minorUnits]).toEqual([100, 1])
  expect(dollars?.money(1_250)).toBe('$12.50')
})
