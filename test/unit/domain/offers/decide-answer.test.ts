import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { decideAnswer, offerResponses } from '../../../../src/domain/offers/decide-answer'
import type { AcceptanceState } from '../../../../src/domain/offers/member-offer'
import type { PromoStatus } from '../../../../src/domain/programme/programme'
import { NOW } from '../../../support/evaluation-input'
import { anOffer } from '../../../support/member-offer'

const states: AcceptanceState[] = ['NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED']
const promoStatuses: PromoStatus[] = ['DRAFT', 'PUBLISHED', 'ACTIVE', 'INACTIVE', 'EXPIRED']

const liveOffer = (acceptanceState: AcceptanceState) => anOffer({ acceptanceState, displayDate: NOW, expiryDate: NOW })

describe('the state machine of a live offer', () => {
  test.each`
    state          | ACCEPTED              | DECLINED              | UNACCEPTED
    ${'NONE'}      | ${'becomes ACCEPTED'} | ${'becomes DECLINED'} | ${'unchanged'}
    ${'ACCEPTED'}  | ${'unchanged'}        | ${'becomes DECLINED'} | ${'becomes NONE'}
    ${'DECLINED'}  | ${'OFFER_DECLINED'}   | ${'OFFER_DECLINED'}   | ${'OFFER_DECLINED'}
    ${'COMPLETED'} | ${'OFFER_COMPLETED'}  | ${'OFFER_COMPLETED'}  | ${'OFFER_COMPLETED'}
  `('$state', (row: Record<string, string>) => {
    for (const answer of offerResponses) {
      const decision = decideAnswer(liveOffer(row.state as AcceptanceState), answer, NOW)
      const outcome =
        decision.outcome === 'changed'
          ? `becomes ${decision.change.acceptanceState}`
          : decision.outcome === 'refused'
            ? decision.error.reason
            : 'unchanged'
      expect({ answer, outcome }).toEqual({ answer, outcome: row[answer] })
    }
  })
})

describe('for any offer', () => {
  const anyDate = fc.date({ min: new Date('2026-06-14'), max: new Date('2026-06-17'), noInvalidDate: true })
  const anyOffer = fc
    .record({
      acceptanceState: fc.constantFrom(...states),
      promoStatus: fc.constantFrom(...promoStatuses),
      displayDate: anyDate,
      expiryDate: fc.option(anyDate),
    })
    .map(anOffer)
  const anyAnswer = fc.constantFrom(...offerResponses)

  test('a repeated answer changes nothing, or is refused because the first one is final', () => {
    fc.assert(
      fc.property(anyOffer, anyAnswer, (offer, answer) => {
        const decision = decideAnswer(offer, answer, NOW)
        if (decision.outcome !== 'changed') return
        const again = decideAnswer({ ...offer, ...decision.change }, answer, NOW)
        expect(again.outcome).toBe(answer === 'DECLINED' ? 'refused' : 'unchanged')
      }),
    )
  })

  test('an acceptance date comes only with ACCEPTED, and COMPLETED never comes from an answer', () => {
    fc.assert(
      fc.property(anyOffer, anyAnswer, (offer, answer) => {
        const decision = decideAnswer(offer, answer, NOW)
        if (decision.outcome !== 'changed') return
        const { acceptanceState, acceptanceDate } = decision.change
        expect(acceptanceDate).toEqual(acceptanceState === 'ACCEPTED' ? NOW : null)
        expect(['NONE', 'ACCEPTED', 'DECLINED']).toContain(acceptanceState)
      }),
    )
  })
})
