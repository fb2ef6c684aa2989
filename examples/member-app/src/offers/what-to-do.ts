import type { AcceptanceState, Activation } from '../gql/graphql'
import type { Texts } from '../language/en'
import { findName } from '../language/names'

interface Conditions {
  readonly acceptanceState: AcceptanceState
  readonly activation: Activation
  readonly action: string | null
  readonly minAmount: number | null
  readonly businessUnit: string | null
  readonly frequency: number
}

/** What a member has to do for an offer, as a sentence out of its conditions. */
export function whatToDo(offer: Conditions, texts: Texts['todo'], money: (minorUnits: number) => string): string {
  if (offer.acceptanceState === 'COMPLETED') return texts.done
  if (offer.acceptanceState === 'DECLINED') return texts.declined
  const { action, minAmount, businessUnit, frequency } = offer
  const activity =
    minAmount !== null
      ? texts.spend(money(minAmount))
      : action === null
        ? texts.anyAction
        : (findName(texts.actions, action) ?? texts.anyAction)
  const where = businessUnit === null ? '' : (findName(texts.at, businessUnit) ?? texts.atUnit(businessUnit))
  const sentence = `${activity}${where}${frequency > 1 ? texts.times(String(frequency)) : ''}`
  const needsAnswer = offer.activation === 'LOAD_TO_CARD' && offer.acceptanceState === 'NONE'
  return needsAnswer ? texts.acceptFirst(sentence) : `${sentence.slice(0, 1).toUpperCase()}${sentence.slice(1)}.`
}
