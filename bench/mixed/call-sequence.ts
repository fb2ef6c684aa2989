import { hasOperation, type Target } from '../load/targets'
import type { OperationName } from '../operations'
import { operationsOf } from '../operations'

/** How often each operation is called, in percent. What a target does not have is left out. */
const WEIGHTS: Readonly<Record<OperationName, number>> = {
  readSession: 40,
  sendActivity: 25,
  respondToOffer: 15,
  setOptIn: 10,
  listOffers: 10,
}

/** One call of ten is for the hot member. */
const HOT_INTERVAL = 10

/** The operations that all targets have, in an order that spreads each of them evenly, by weight. */
export function mixOperations(targets: readonly Target[], names: readonly OperationName[]): OperationName[] {
  const shared = names.filter((name) =>
    targets.every((target) => hasOperation(target, operationsOf(target.settings.posture)[name])),
  )
  return spreadByWeight(shared, WEIGHTS)
}

/** Each name as often as its weight, as far from the next one of its kind as possible. */
export function spreadByWeight<Name extends string>(
  names: readonly Name[],
  weights: Readonly<Record<Name, number>>,
): Name[] {
  const total = names.reduce((sum, name) => sum + weights[name], 0)
  const credits = names.map((name) => ({ name, credit: 0 }))
  return Array.from({ length: total }, () => {
    for (const each of credits) each.credit += weights[each.name]
    const next = credits.reduce((highest, each) => (each.credit > highest.credit ? each : highest))
    next.credit -= total
    return next.name
  })
}

export interface SelectedMember {
  /** The position in the selection of accounts. The first account is that of the hot member. */
  readonly index: number
  /** The number of calls of the same operation for this account so far. */
  readonly n: number
  readonly isHot: boolean
}

/** The member for call number `number` of an operation, counted from 0, if there are `count` accounts. */
export function selectMember(number: number, count: number): SelectedMember {
  const hotCalls = Math.ceil(number / HOT_INTERVAL)
  if (number % HOT_INTERVAL === 0) return { index: 0, n: hotCalls, isHot: true }
  const otherCalls = number - hotCalls
  return { index: 1 + (otherCalls % (count - 1)), n: Math.floor(otherCalls / (count - 1)), isHot: false }
}
