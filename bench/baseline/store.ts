import type { ActivityContent } from './validate-activity'
import type { Award, Step } from './evaluate-activity'
import type { Balance, Caller, MemberOffer, MemberOfferRow, Session } from './members'
import type { Programme } from './programme'

export interface OptIn {
  id: string
  optIn: string | null
  optInUpdatedAt: string | null
}

export interface SessionView {
  session: Session
  balances: Balance[]
  rows: MemberOfferRow[]
}

export interface Recorded {
  awards: Award[]
  steps: Step[]
}

/** Every call is one transaction, and returns after its commit. */
export interface Store {
  programme(): Promise<Programme> | Programme
  setOptIn(caller: Caller, correlationId: string, value: string, now: string): Promise<OptIn> | OptIn
  respondToOffer(
    caller: Caller,
    programme: Programme,
    answer: { correlationId: string; offerId: string; acceptanceState: string },
    now: string,
  ): Promise<OfferAnswer> | OfferAnswer
  sendActivity(
    caller: Caller,
    programme: Programme,
    correlationId: string,
    validate: (session: Session) => ActivityContent,
    now: string,
  ): Promise<Recorded & { activity: ActivityContent }> | (Recorded & { activity: ActivityContent })
  readSession(caller: Caller, correlationId: string, now: string): Promise<SessionView> | SessionView
  close(): Promise<void> | void
}

export interface OfferAnswer {
  accountId: string
  offer: MemberOffer
}
