import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { decideAnswer, offerResponses } from '../../../../src/domain/offers/decide-answer'
import type { AcceptanceState, MemberOffer } from '../../../../src/domain/offers/member-offer'
import type { OfferDefinition, PromoStatus } from '../../../../src/domain/programme/programme'

const NOW = new Date('2026-06-15T12:00:00Z')
const states: AcceptanceState[] = ['NONE', 'ACCEPTED', 'DECLINED', 'COMPLETED']
const promoStatuses: PromoStatus[] = ['DRAFT', 'PUBLISHED', 'ACTIVE', 'INACTIVE', 'EXPIRED']

function offerWith(state: AcceptanceState, definition: Partial<OfferDefinition> = {}): MemberOffer {
  return {
    accountId: 'a',
    acceptanceState: state,
    acceptanceDate: null,
    progress: 0,
    timesRewarded: 0,
    version: 1,
    isStored: true,
    definition: {
      code: 'o',
      name: 'An offer',
      shortDescription: null,
      longDescription: null,
      promoStatus: 'ACTIVE',
      audience: 'TARGETED',
      activation: 'AUTO_LOAD',
      rewardType: 'FLAT',
      rewardValue: 1,
      businessUnit: null,
      action: null,
      minAmount: null,
      frequency: 1,
      limitPerMember: 1,
      nearMissWindow: null,
      rank: 0,
      displayDate: NOW,
      effectiveDate: NOW,
      expiryDate: NOW,
      ...definition,
    },
  }
}

describe('the state machine of a live offer', () => {
  test.each`
    state          | ACCEPTED              | DECLINED              | UNACCEPTED
    ${'NONE'}      | ${'becomes ACCEPTED'} | ${'becomes DECLINED'} | ${'unchanged'}
    ${'ACCEPTED'}  | ${'unchanged'}        | ${'becomes DECLINED'} | ${'becomes NONE'}
    ${'DECLINED'}  | ${'OFFER_DECLINED'}   | ${'OFFER_DECLINED'}   | ${'OFFER_DECLINED'}
    ${'COMPLETED'} | ${'OFFER_COMPLETED'}  | ${'OFFER_COMPLETED'}  | ${'OFFER_COMPLETED'}
  `('$state', (row: Record<string, string>) => {
    for (const answer of offerResponses) {
      const decision = decideAnswer(offerWith(row.state as AcceptanceState), answer, NOW)
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

describe('whatever the offer', () => {
  const anyDate = fc.date({ min: new Date('2026-06-14'), max: new Date('2026-06-17'), noInvalidDate: true })
  const anyOffer = fc
    .record({
      state: fc.constantFrom(...states),
      promoStatus: fc.constantFrom(...promoStatuses),
      displayDate: anyDate,
      expiryDate: fc.option(anyDate),
    })
    .map(({ state, ...definition }) => offerWith(state, definition))
  const anyAnswer = fc.constantFrom(...offerResponses)

  test('a change can be repeated: the same answer then stands, or has become final', () => {
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
