import { z } from 'zod'

import { AcceptanceState, type MemberOffer } from '../../domain/offers/member-offer'
import { offerResponses } from '../../domain/offers/decide-answer'
import { PromoStatus } from '../../domain/programme/programme'
import { type Locales, selectText } from '../../domain/wording/translations'
import { sentEnum, sentText } from '../sent-values'

const instant = z.iso.datetime()
const epoch = z.int().meta({ description: 'In milliseconds since 1970-01-01T00:00:00Z.' })

const ANSWERED_EXAMPLE = {
  accountID: 'acc-1',
  offerCode: 'SURVEY_500',
  acceptanceDate: '2026-06-15T12:00:00.000Z',
  acceptanceDateEpoch: 1_781_524_800_000,
  acceptanceState: 'ACCEPTED',
  effectiveDate: '2026-01-02T00:00:00.000Z',
  expiryDate: null,
  effectiveDateEpoch: 1_767_312_000_000,
  expiryDateEpoch: null,
  version: 2,
}

const EXAMPLE = {
  ...ANSWERED_EXAMPLE,
  name: '500 points for your opinion',
  shortDescription: 'Answer one survey, get 500 points.',
  longDescription: 'The survey is about your last visit to the store.',
  promoStatus: 'ACTIVE',
  rank: 3,
  displayDate: '2026-01-01T00:00:00.000Z',
  businessUnit: 'GROCERY',
}

/** The answer of a member to an offer. Source: docs/reference.md#respond-to-offer. */
export const answeredOffer = z
  .object({
    accountID: z.string().meta({ description: 'The account of the session.' }),
    offerCode: z.string().meta({ description: 'Identifies the offer.' }),
    acceptanceDate: instant.nullable().meta({ description: 'When the member accepted the offer.' }),
    acceptanceDateEpoch: epoch.nullable(),
    acceptanceState: z.enum(AcceptanceState).meta({ description: 'The state of the offer for the member.' }),
    effectiveDate: instant.meta({ description: 'When the offer becomes effective.' }),
    expiryDate: instant
      .nullable()
      .meta({ description: 'The last instant at which the offer is valid. Null if the offer does not expire.' }),
    effectiveDateEpoch: epoch,
    expiryDateEpoch: epoch.nullable(),
    version: z.int().meta({ description: '1 for an offer without an answer. Every answer and every reward adds 1.' }),
  })
  .meta({
    id: 'AnsweredOffer',
    description: 'An offer as the answer of a member has left it.',
    examples: [ANSWERED_EXAMPLE],
  })

export const offer = z
  .object({
    ...answeredOffer.shape,
    name: z.string(),
    shortDescription: z.string().nullable(),
    longDescription: z.string().nullable(),
    promoStatus: z.enum(PromoStatus).meta({ description: 'Only an ACTIVE offer can be accepted.' }),
    rank: z.int().meta({ description: 'Offers with a low rank come first.' }),
    displayDate: instant.meta({ description: 'When the offer can be displayed, and answered.' }),
    businessUnit: z.string().nullable().meta({ description: 'Null if the offer belongs to no business unit.' }),
  })
  .meta({
    id: 'Offer',
    description: 'An offer as one member has it. Texts are in the language of the session.',
    examples: [EXAMPLE],
  })

export const offers = z
  .object({ offers: z.array(offer) })
  .meta({ id: 'Offers', description: 'The first of the offers, by rank.', examples: [{ offers: [EXAMPLE] }] })

export const allOffersAnswered = z
  .object({
    changed: z.array(offer).meta({ description: 'By rank, then by code.' }),
    refused: z.array(z.object({ offerCode: z.string(), errorCode: z.string(), errorMessage: z.string() })).meta({
      description: 'The offers that cannot take the answer, with the error that the answer to each of them would get.',
    }),
  })
  .meta({
    id: 'AllOffersAnswered',
    description: 'The offers that have the answer now, and those that cannot take it.',
    examples: [
      {
        changed: [EXAMPLE],
        refused: [
          {
            offerCode: 'WINTER_SALE_2026',
            errorCode: 'INVALID_REQUEST',
            errorMessage: 'Current date is after expiry date',
          },
        ],
      },
    ],
  })

export const acceptanceState = sentEnum(offerResponses, {
  spelling: (value) => value,
  description: 'The answer of the member, in any case. A missing or another value is ACCEPTANCE_STATE_INVALID.',
})

export const businessUnit = sentText({
  description: 'Only offers of this business unit, and those of none. Absent or blank: all of them.',
  examples: ['GROCERY'],
})

export function toAnsweredOffer(offer: MemberOffer): z.output<typeof answeredOffer> {
  const { accountId, acceptanceDate, acceptanceState, version } = offer
  const { code, effectiveDate, expiryDate } = offer.definition
  return {
    accountID: accountId,
    offerCode: code,
    acceptanceDate: acceptanceDate?.toISOString() ?? null,
    acceptanceDateEpoch: acceptanceDate?.getTime() ?? null,
    acceptanceState,
    effectiveDate: effectiveDate.toISOString(),
    expiryDate: expiryDate?.toISOString() ?? null,
    effectiveDateEpoch: effectiveDate.getTime(),
    expiryDateEpoch: expiryDate?.getTime() ?? null,
    version,
  }
}

/** Field by field: a spread made a list of 20 offers slower (docs/performance). */
export function toOffer(offer: MemberOffer, locales: Locales): z.output<typeof offers>['offers'][number] {
  const { definition } = offer
  const answered = toAnsweredOffer(offer)
  return {
    accountID: answered.accountID,
    offerCode: answered.offerCode,
    acceptanceDate: answered.acceptanceDate,
    acceptanceDateEpoch: answered.acceptanceDateEpoch,
    acceptanceState: answered.acceptanceState,
    effectiveDate: answered.effectiveDate,
    expiryDate: answered.expiryDate,
    effectiveDateEpoch: answered.effectiveDateEpoch,
    expiryDateEpoch: answered.expiryDateEpoch,
    version: answered.version,
    name: selectText(definition, 'name', locales),
    shortDescription: selectText(definition, 'shortDescription', locales),
    longDescription: selectText(definition, 'longDescription', locales),
    promoStatus: definition.promoStatus,
    rank: definition.rank,
    displayDate: definition.displayDate.toISOString(),
    businessUnit: definition.businessUnit,
  }
}
