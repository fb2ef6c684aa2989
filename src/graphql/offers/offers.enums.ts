import { registerEnumType } from 'type-graphql'

import { offerResponses } from '../../domain/offers/decide-answer'
import { AcceptanceState } from '../../domain/offers/member-offer'
import { offerKinds } from '../../domain/offers/visible-offers'
import { Activation, Audience, PromoStatus, RewardType } from '../../domain/programme/programme'
import { toEnumObject } from '../enum-of'

export const OfferResponseEnum = toEnumObject(offerResponses)
registerEnumType(OfferResponseEnum, {
  name: 'OfferResponse',
  description: 'What a caller may answer to an offer. Anything else is ACCEPTANCE_STATE_INVALID.',
  valuesConfig: {
    ACCEPTED: { description: 'The member takes the offer.' },
    DECLINED: { description: 'The member refuses the offer, for good.' },
    UNACCEPTED: { description: 'The member takes an acceptance back: the offer is NONE again.' },
  },
})

registerEnumType(AcceptanceState, {
  name: 'AcceptanceState',
  description: "Where a member's offer stands.",
  valuesConfig: {
    NONE: { description: 'The member has not answered, or took an acceptance back.' },
    ACCEPTED: { description: 'The member accepted the offer.' },
    DECLINED: { description: 'The member declined the offer; final.' },
    COMPLETED: {
      description: 'The member met the requirement as often as the offer allows; final, and set by the engine alone.',
    },
  },
})

export const OfferKindEnum = toEnumObject(offerKinds)
registerEnumType(OfferKindEnum, {
  name: 'OfferKind',
  description: "Which of a member's offers to list.",
  valuesConfig: {
    TARGETED: { description: 'ACTIVE offers targeted to the account that can be displayed now and have not expired.' },
    MASS: { description: 'ACTIVE offers open to everyone that can be displayed now and have not expired.' },
    FUTURE: {
      description: 'ACTIVE offers targeted to the account that become effective between now and a year from now.',
    },
  },
})

registerEnumType(PromoStatus, {
  name: 'PromoStatus',
  description: 'Where an offer stands in its own life. Only an ACTIVE one can be accepted.',
  valuesConfig: {
    DRAFT: { description: 'Being written.' },
    PUBLISHED: { description: 'Ready, but not started.' },
    ACTIVE: { description: 'Running.' },
    INACTIVE: { description: 'Stopped.' },
    EXPIRED: { description: 'Over.' },
  },
})

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom an offer is for.',
  valuesConfig: {
    MASS: { description: 'Open to every account.' },
    TARGETED: { description: 'Only for the accounts that it was targeted to.' },
  },
})

registerEnumType(Activation, {
  name: 'Activation',
  description: 'What makes an offer count.',
  valuesConfig: {
    AUTO_LOAD: { description: 'It counts unless the member declines it.' },
    LOAD_TO_CARD: { description: 'It counts once the member has accepted it.' },
  },
})

registerEnumType(RewardType, {
  name: 'RewardType',
  description: 'How an offer rewards.',
  valuesConfig: {
    FLAT: { description: 'rewardValue points exactly.' },
    MULTIPLIER: { description: 'rewardValue times the base points; only what goes beyond the base points is extra.' },
    PERCENTAGE: { description: 'rewardValue percent of the amount in major units, as points, rounded down.' },
  },
})

export { AcceptanceState, Activation, Audience, PromoStatus, RewardType }
