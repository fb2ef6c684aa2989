import type { Award, Step } from './evaluate-activity'
import type { Actor, Balance, MemberOffer, MemberOfferRow, Session } from './members'
import type { Programme } from './programme'
import type { ActivityContent } from './validate-activity'

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
  setOptIn(actor: Actor, correlationId: string, value: string, now: string): Promise<OptIn> | OptIn
  respondToOffer(
    actor: Actor,
    programme: Programme,
    answer: { correlationId: string; offerId: string; acceptanceState: string },
    now: string,
  ): Promise<OfferAnswer> | OfferAnswer
  sendActivity(
    actor: Actor,
    programme: Programme,
    correlationId: string,
    validate: (session: Session) => ActivityContent,
    now: string,
  ): Promise<Recorded & { activity: ActivityContent }> | (Recorded & { activity: ActivityContent })
  readSession(actor: Actor, correlationId: string, now: string): Promise<SessionView> | SessionView
  close(): Promise<void> | void
}

export interface OfferAnswer {
  accountId: string
  offer: MemberOffer
}
