import { describe, expect, test } from '@jest/globals'

import type { OfferDefinition } from '../../../../src/domain/programme/programme'
import { formatPromptMessage } from '../../../../src/domain/prompts/prompt-message'
import type { Language } from '../../../../src/domain/wording/language'
import { toLocale } from '../../../../src/domain/wording/translations'
import { anOffer, type OfferFields } from '../../../support/member-offer'

/** Intl separates with no-break spaces, narrow or not depending on its version. A reader sees spaces. */
const readable = (message: string) => message.replace(/[\u00A0\u202F]/g, ' ')

function messageOf(fields: OfferFields, amountRemaining: number, language: Language): string {
  const nearMiss = { kind: 'NEAR_MISS', offer: anOffer({ name: 'Big Basket', ...fields }), amountRemaining } as const
  return readable(formatPromptMessage(nearMiss, { language, locale: toLocale(language), currency: CAD }))
}

const CAD = { code: 'CAD', decimals: 2 }

const english = (fields: OfferFields, amountRemaining = 1_999) => messageOf(fields, amountRemaining, 'en')
const french = (fields: OfferFields, amountRemaining = 1_999) => messageOf(fields, amountRemaining, 'fr')

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
