import { describe, expect, test } from '@jest/globals'

import type { OfferDefinition } from '../../../../src/domain/programme/programme'
import { formatPromptMessage } from '../../../../src/domain/prompts/prompt-message'
import { anOffer, type OfferFields } from '../../../support/member-offer'

/** Intl separates with no-break spaces, narrow or not depending on its version. A reader sees spaces. */
const readable = (message: string) => message.replace(/[\u00A0\u202F]/g, ' ')

function messageOf(fields: OfferFields, amountRemaining: number, ...locales: (string | null)[]): string {
  return readable(
    formatPromptMessage(
      { offer: anOffer({ name: 'Big Basket', ...fields }), amountRemaining },
      { locales, currency: CAD },
    ),
  )
}

const CAD = { code: 'CAD', decimals: 2 }

const english = (fields: OfferFields, amountRemaining = 1_999) => messageOf(fields, amountRemaining, 'en-CA')
const french = (fields: OfferFields, amountRemaining = 1_999) => messageOf(fields, amountRemaining, 'fr-CA')

const ENGLISH_MONEY = '$19.99'
const FRENCH_MONEY = '19,99 $'

describe('the language of a prompt', () => {
  test.each<{ locales: (string | null)[]; money: string }>`
    locales                  | money
    ${['fr']}                | ${FRENCH_MONEY}
    ${['fr-CA']}             | ${FRENCH_MONEY}
    ${['fr-FR']}             | ${FRENCH_MONEY}
    ${['fr-Latn-CH']}        | ${FRENCH_MONEY}
    ${['FR-ca']}             | ${FRENCH_MONEY}
    ${['und', 'fr']}         | ${FRENCH_MONEY}
    ${['en']}                | ${ENGLISH_MONEY}
    ${['en-CA']}             | ${ENGLISH_MONEY}
    ${['en-GB']}             | ${ENGLISH_MONEY}
    ${['fr-CA', 'en-CA']}    | ${FRENCH_MONEY}
    ${['en-CA', 'fr-CA']}    | ${ENGLISH_MONEY}
    ${[null, 'fr-CA']}       | ${FRENCH_MONEY}
    ${['fr-CA', null]}       | ${FRENCH_MONEY}
    ${['de-DE', 'fr-FR']}    | ${FRENCH_MONEY}
    ${['de-DE', 'en', 'fr']} | ${ENGLISH_MONEY}
    ${['de-DE', null]}       | ${ENGLISH_MONEY}
    ${['de-DE', 'it']}       | ${ENGLISH_MONEY}
    ${[null, null]}          | ${ENGLISH_MONEY}
    ${[]}                    | ${ENGLISH_MONEY}
    ${['frr', 'en']}         | ${ENGLISH_MONEY}
    ${['frr', 'fr']}         | ${FRENCH_MONEY}
  `('is the first supported one of $locales, or English: $money', ({ locales, money }) => {
    expect(messageOf({}, 1_999, ...locales)).toContain(money)
  })

  test('is the same for each region', () => {
    const fields = { rewardValue: 1_000, frequency: 1 }
    expect(messageOf(fields, 123_450, 'fr-FR')).toBe(messageOf(fields, 123_450, 'fr-CA'))
    expect(messageOf(fields, 123_450, 'en-GB')).toBe(messageOf(fields, 123_450, 'en-CA'))
  })
})

describe('the remaining amount, as money with two decimals', () => {
  test.each<{ amount: number; en: string; fr: string }>`
    amount       | en                 | fr
    ${1}         | ${'$0.01'}         | ${'0,01 $'}
    ${5}         | ${'$0.05'}         | ${'0,05 $'}
    ${10}        | ${'$0.10'}         | ${'0,10 $'}
    ${100}       | ${'$1.00'}         | ${'1,00 $'}
    ${1999}      | ${'$19.99'}        | ${'19,99 $'}
    ${2000}      | ${'$20.00'}        | ${'20,00 $'}
    ${123450}    | ${'$1,234.50'}     | ${'1 234,50 $'}
    ${100000001} | ${'$1,000,000.01'} | ${'1 000 000,01 $'}
  `('$amount cents: $en, $fr', ({ amount, en, fr }) => {
    for (const fields of [{}, { frequency: 3 }]) {
      expect(english(fields, amount)).toContain(` ${en} `)
      expect(french(fields, amount)).toContain(` ${fr} `)
    }
  })
})

describe('the reward in a prompt', () => {
  test.each<Pick<OfferDefinition, 'rewardType' | 'rewardValue'> & { en: string; fr: string }>`
    rewardType      | rewardValue | en                         | fr
    ${'FLAT'}       | ${1}        | ${'1 point'}               | ${'1 point'}
    ${'FLAT'}       | ${2}        | ${'2 points'}              | ${'2 points'}
    ${'FLAT'}       | ${500}      | ${'500 points'}            | ${'500 points'}
    ${'FLAT'}       | ${1_000}    | ${'1,000 points'}          | ${'1 000 points'}
    ${'FLAT'}       | ${1234567}  | ${'1,234,567 points'}      | ${'1 234 567 points'}
    ${'MULTIPLIER'} | ${2}        | ${'2 times the points'}    | ${'2 fois les points'}
    ${'MULTIPLIER'} | ${10}       | ${'10 times the points'}   | ${'10 fois les points'}
    ${'PERCENTAGE'} | ${1}        | ${'1% back in points'}     | ${'1 % de vos achats en points'}
    ${'PERCENTAGE'} | ${29}       | ${'29% back in points'}    | ${'29 % de vos achats en points'}
    ${'PERCENTAGE'} | ${150}      | ${'150% back in points'}   | ${'150 % de vos achats en points'}
    ${'PERCENTAGE'} | ${1_000}    | ${'1,000% back in points'} | ${'1 000 % de vos achats en points'}
  `('with $rewardType $rewardValue is $en, $fr', ({ en, fr, ...reward }) => {
    expect(english(reward)).toBe(`Spend $19.99 more to get ${en} with “Big Basket”.`)
    expect(french(reward)).toBe(`Dépensez encore 19,99 $ pour obtenir ${fr} avec « Big Basket ».`)
  })

  test.each<{ progress: number; frequency: number; isPromised: boolean }>`
    progress | frequency | isPromised
    ${0}     | ${1}      | ${true}
    ${0}     | ${2}      | ${false}
    ${1}     | ${2}      | ${true}
    ${0}     | ${3}      | ${false}
    ${1}     | ${3}      | ${false}
    ${2}     | ${3}      | ${true}
    ${3}     | ${3}      | ${true}
    ${7}     | ${3}      | ${true}
  `(
    'is promised only if no further activities are needed: $isPromised after $progress of $frequency',
    ({ progress, frequency, isPromised }) => {
      const fields = { progress, frequency, rewardValue: 500 }
      expect(english(fields)).toBe(
        isPromised
          ? 'Spend $19.99 more to get 500 points with “Big Basket”.'
          : 'Spend $19.99 more, and this counts towards “Big Basket”.',
      )
      expect(french(fields)).toBe(
        isPromised
          ? 'Dépensez encore 19,99 $ pour obtenir 500 points avec « Big Basket ».'
          : 'Dépensez encore 19,99 $ et cet achat comptera pour « Big Basket ».',
      )
    },
  )

  test('is beside the name of the offer as it is written', () => {
    const name = '$& 2 % « Été » <b>%s</b>'
    for (const frequency of [1, 2]) {
      expect(english({ name, frequency })).toContain(`“${name}”`)
      expect(french({ name, frequency })).toContain(`« ${name} »`)
    }
  })
})
