import { registerEnumType } from 'type-graphql'

import { offerResponses } from '../../domain/offers/decide-answer'
import { AcceptanceState } from '../../domain/offers/member-offer'
import { offerKinds } from '../../domain/offers/visible-offers'
import { Activation, Audience, PromoStatus, RewardType } from '../../domain/programme/programme'
import { toEnumObject } from '../enum-object'

export const OfferResponseEnum = toEnumObject(offerResponses)
registerEnumType(OfferResponseEnum, {
  name: 'OfferResponse',
  description: 'An answer that a member can give to an offer. Any other value is ACCEPTANCE_STATE_INVALID.',
  valuesConfig: {
    ACCEPTED: { description: 'The member accepts the offer.' },
    DECLINED: { description: 'The member declines the offer. This answer is final.' },
    UNACCEPTED: { description: 'The member takes back an acceptance. The state of the offer becomes NONE.' },
  },
})

registerEnumType(AcceptanceState, {
  name: 'AcceptanceState',
  description: 'The state of an offer for one member.',
  valuesConfig: {
    NONE: { description: 'The member has not answered, or has taken back an acceptance.' },
    ACCEPTED: { description: 'The member has accepted the offer.' },
    DECLINED: { description: 'The member has declined the offer. This state is final.' },
    COMPLETED: {
      description:
        'The member has met the requirement of the offer as often as the offer allows. No answer leads to this state, and none changes it. The offer is open again after a reversal takes a reward back, or after its limit is raised.',
    },
  },
})

export const OfferKindEnum = toEnumObject(offerKinds)
registerEnumType(OfferKindEnum, {
  name: 'OfferKind',
  description: 'A list of the offers of a member.',
  valuesConfig: {
    TARGETED: {
      description: 'ACTIVE offers that are targeted to the account, can be displayed now, and have not expired.',
    },
    MASS: {
      description: 'ACTIVE offers that are open to every account, can be displayed now, and have not expired.',
    },
    FUTURE: {
      description:
        'ACTIVE offers that are targeted to the account and become effective between now and one year from now.',
    },
    ALL: { description: 'The offers of TARGETED and MASS in one list.' },
    PAST: {
      description:
        'Offers that are targeted to the account or open to every account, and ended in the last year: they expired, or an import stopped them by a change of `promoStatus`. DRAFT and PUBLISHED offers are left out.',
    },
  },
})

registerEnumType(PromoStatus, {
  name: 'PromoStatus',
  description: 'The status of an offer in the programme. Only an ACTIVE offer can be accepted.',
  valuesConfig: {
    DRAFT: { description: 'The offer is being prepared.' },
    PUBLISHED: { description: 'The offer is ready and has not started.' },
    ACTIVE: { description: 'The offer is running.' },
    INACTIVE: { description: 'The offer has been stopped.' },
    EXPIRED: { description: 'The offer has ended.' },
  },
})

registerEnumType(Audience, {
  name: 'Audience',
  description: 'The accounts that an offer is for.',
  valuesConfig: {
    MASS: { description: 'The offer is open to every account.' },
    TARGETED: { description: 'The offer is open only to the accounts to which it was targeted.' },
  },
})

registerEnumType(Activation, {
  name: 'Activation',
  description: 'Whether activities count towards an offer before the member has accepted it.',
  valuesConfig: {
    AUTO_LOAD: { description: 'Activities count unless the member has declined the offer.' },
    LOAD_TO_CARD: { description: 'Activities count only after the member has accepted the offer.' },
  },
})

registerEnumType(RewardType, {
  name: 'RewardType',
  description: 'How the points of a reward are computed from `rewardValue`.',
  valuesConfig: {
    FLAT: { description: '`rewardValue` is the number of points.' },
    MULTIPLIER: {
      description:
        '`rewardValue` is a factor of the base points that the activity earns. The offer adds only the points beyond the base points: a factor of 3 on 100 base points adds 200.',
    },
    PERCENTAGE: {
      description:
        '`rewardValue` is a percentage of the amount in major units of the currency. The result is rounded down to whole points.',
    },
  },
})

export { AcceptanceState, Activation, Audience, PromoStatus, RewardType }
