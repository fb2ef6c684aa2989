import {
  RespondToOfferDocument,
  SendActivityDocument,
  type SendActivityInput,
  SetOptInDocument,
} from '../generated/graphql'
import type { Member } from './given'
import type { TestService } from './service'

type Caller = Pick<Member, 'correlationId'>

/** Sends an activity of a member: a survey on 15 June 2026, unless `fields` change it. */
export function sendActivity(service: TestService, { correlationId }: Caller, fields: Partial<SendActivityInput> = {}) {
  const input = { correlationId, action: 'SURVEY', when: '2026-06-15', ...fields }
  return service.execute(SendActivityDocument, { input })
}

export function respondToOffer(
  service: TestService,
  { correlationId }: Caller,
  offerId: string,
  acceptanceState: 'ACCEPTED' | 'DECLINED' | 'UNACCEPTED' = 'ACCEPTED',
) {
  return service.execute(RespondToOfferDocument, { input: { correlationId, offerId, acceptanceState } })
}

export function setOptIn(service: TestService, { correlationId }: Caller, loyaltyOptIn: 'ACCEPTED' | 'DECLINED') {
  return service.execute(SetOptInDocument, { input: { correlationId, loyaltyOptIn } })
}
