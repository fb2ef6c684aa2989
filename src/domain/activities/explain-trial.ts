import type { Dependencies } from '../dependencies'
import type { OfferOutcome } from '../offers/count-towards-offers'
import { type ExplainedOutcome, explainOutcome } from '../offers/explain-outcome'
import { sortByOffer } from '../offers/offer-order'
import type { ReasonWording } from '../offers/reason-message'
import { readOfferLocales } from '../offers/read-offer-locales'
import { readLanguage } from '../wording/language'
import type { Locales } from '../wording/translations'
import type { TrialResult } from './send-trial-activity'

export interface TrialExplanation {
  /** One for each offer that the member has or could have, in the order of lists. */
  readonly outcomes: readonly ExplainedOutcome[]
  /** How the reasons are worded for the member. */
  readonly wording: ReasonWording
  /** Those of the texts of the offers. */
  readonly locales: Locales
}

/**
 * Explains what a trial activity does for each offer of the member, and why. The trial must have all outcomes. A caller that
 * does not need the explanation does not pay for it.
 *
 * Source: docs/reference.md#send-activity
 */
export async function explainTrial(
  deps: Dependencies,
  { session, programme, content, outcomes }: TrialResult,
): Promise<TrialExplanation> {
  const { currency, timeZone } = programme
  const concerning = sortByOffer(outcomes.filter(concernsMember))
  const { language } = await readLanguage(deps, session)
  return {
    outcomes: concerning.map((outcome) => explainOutcome(outcome, content)),
    wording: { language, currency, timeZone },
    locales: await readOfferLocales(
      deps,
      session,
      concerning.map(({ offer }) => offer),
    ),
  }
}

/** A mass offer that is not running concerns only the members that have answered it or made progress. */
function concernsMember({ offer }: OfferOutcome): boolean {
  const { definition, acceptanceState, progress, version } = offer
  if (definition.audience === 'TARGETED' || definition.promoStatus === 'ACTIVE') return true
  // Every answer and every reward increases the version. An import can create the row of a member with an answer.
  return acceptanceState !== 'NONE' || progress > 0 || version > 1
}
