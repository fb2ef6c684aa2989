import { describe, expect, test } from '@jest/globals'

import { type OutcomeReason, outcomeReasonCodes } from '../../../../src/domain/offers/explain-outcome'
import { formatReasonMessage } from '../../../../src/domain/offers/reason-message'
import type { Language } from '../../../../src/domain/wording/language'

const TORONTO = { currency: { code: 'CAD', decimals: 2 }, timeZone: 'America/Toronto' }

/** Intl separates with no-break spaces, narrow or not depending on its version. */
function wordsOf(reason: OutcomeReason, language: Language): string {
  return formatReasonMessage(reason, { language, ...TORONTO }).replace(/\u202F/g, '\u00A0')
}

const amountTooLow = { code: 'AMOUNT_TOO_LOW', required: 10_000, actual: 8_000, missing: 2_000 } as const
const needed = (missing: number) => {
  return { code: 'MORE_ACTIVITIES_NEEDED', required: 5_000, actual: 5_000 - missing, missing } as const
}
const firstOfJuly = new Date('2026-07-01T04:00:00Z')
const lastOfJune = new Date('2026-07-01T03:59:59.999Z')

const CASES: [OutcomeReason, string, string][] = [
  [
    { code: 'ACTION_DIFFERS' },
    'This offer is for another kind of activity.',
    'Cette offre vise un autre type d’activité.',
  ],
  [
    { code: 'BUSINESS_UNIT_DIFFERS' },
    'This offer is valid only in another of our stores.',
    'Cette offre est valable seulement dans une autre de nos enseignes.',
  ],
  [
    amountTooLow,
    'This offer starts at $100.00, which is $20.00 more than this amount.',
    'Cette offre commence à 100,00\u00a0$, soit 20,00\u00a0$ de plus que ce montant.',
  ],
  [
    { code: 'NOT_ACCEPTED' },
    'Please accept this offer first: it counts only after you have accepted it.',
    'Veuillez d’abord accepter cette offre\u00a0: elle compte seulement une fois acceptée.',
  ],
  [{ code: 'DECLINED' }, 'You have declined this offer.', 'Vous avez refusé cette offre.'],
  [
    { code: 'COMPLETED' },
    'You have already completed this offer.',
    'Vous avez déjà profité pleinement de cette offre.',
  ],
  [
    { code: 'LIMIT_REACHED' },
    'You have already received this offer as often as it allows.',
    'Vous avez déjà profité de cette offre aussi souvent qu’elle le permet.',
  ],
  [
    { code: 'NOT_ACTIVE' },
    'This offer is not available at the moment.',
    'Cette offre n’est pas disponible pour le moment.',
  ],
  [
    { code: 'NOT_YET_EFFECTIVE', from: firstOfJuly },
    'This offer is valid from July 1, 2026.',
    'Cette offre est valable à partir du 1er\u00a0juillet 2026.',
  ],
  [
    { code: 'EXPIRED', until: lastOfJune },
    'This offer was valid until June 30, 2026.',
    'Cette offre était valable jusqu’au 30\u00a0juin 2026.',
  ],
  [
    needed(1),
    'This activity counts, and 1 more is needed for the reward.',
    'Cette activité compte, et il en faut encore 1 pour obtenir la récompense.',
  ],
  [
    needed(1_234),
    'This activity counts, and 1,234 more are needed for the reward.',
    'Cette activité compte, et il en faut encore 1\u00a0234 pour obtenir la récompense.',
  ],
]

describe('a reason', () => {
  test.each(CASES)('%j is one sentence in English and in French', (reason, english, french) => {
    expect(wordsOf(reason, 'en')).toBe(english)
    expect(wordsOf(reason, 'fr')).toBe(french)
  })

  test('has a case here for each code', () => {
    expect(new Set(CASES.map(([{ code }]) => code))).toEqual(new Set(outcomeReasonCodes))
  })
})
