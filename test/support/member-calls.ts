import {
  AdjustPointsDocument,
  type AdjustPointsInput,
  RespondToOfferDocument,
  ReverseActivityDocument,
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

export function reverseActivity(
  service: TestService,
  activityId: string,
  reason?: string,
  headers?: Record<string, string>,
) {
  return service.execute(ReverseActivityDocument, { input: { activityId, reason } }, { headers })
}

/** Gives 100 points to a member as a gift, unless `fields` change it. */
export function adjustPoints(
  service: TestService,
  { accountId }: Pick<Member, 'accountId'>,
  fields: Partial<AdjustPointsInput> = {},
  headers?: Record<string, string>,
) {
  return service.execute(
    AdjustPointsDocument,
    { input: { accountId, points: 100, reason: 'a gift', ...fields } },
    { headers },
  )
}

export function setOptIn(service: TestService, { correlationId }: Caller, loyaltyOptIn: 'ACCEPTED' | 'DECLINED') {
  return service.execute(SetOptInDocument, { input: { correlationId, loyaltyOptIn } })
}
