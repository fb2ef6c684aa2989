import type { Audience, OfferDefinition, Programme } from '../programme/programme'
import { LAST_INSTANT } from '../values/instant'
import { type Interval, IntervalTree } from '../values/interval-tree'
import { getEnd } from './offer-conditions'

/**
 * The offers of one audience by time. A programme keeps every offer that it ever had, and a call concerns the few that run
 * at a point in time. Each search finds all offers with the property that it names, and can find others.
 */
export class OfferTimes {
  readonly #open: IntervalTree<OfferDefinition>
  readonly #beginnings: IntervalTree<OfferDefinition>
  readonly #ends: IntervalTree<OfferDefinition>

  constructor(readonly all: readonly OfferDefinition[]) {
    const active = all.filter(({ promoStatus }) => promoStatus === 'ACTIVE')
    this.#open = new IntervalTree(active, ({ displayDate, effectiveDate, expiryDate }) => {
      return { from: displayDate < effectiveDate ? displayDate : effectiveDate, to: expiryDate ?? LAST_INSTANT }
    })
    this.#beginnings = new IntervalTree(active, ({ effectiveDate }) => atInstant(effectiveDate))
    const ended = all.filter((offer) => getEnd(offer) !== null)
    this.#ends = new IntervalTree(ended, (offer) => atInstant(getEnd(offer) ?? LAST_INSTANT))
  }

  /** The ACTIVE offers that are displayed or effective at a time, and have not expired then. */
  findOpen(at: Date): OfferDefinition[] {
    return this.#open.findOverlapping(atInstant(at))
  }

  /** The ACTIVE offers whose effective date is in an interval. */
  findBeginning(interval: Interval): OfferDefinition[] {
    return this.#beginnings.findOverlapping(interval)
  }

  /** The offers that have ended, or will, at a time or after it. */
  findEndingFrom(from: Date): OfferDefinition[] {
    return this.#ends.findOverlapping({ from, to: LAST_INSTANT })
  }
}

function atInstant(time: Date): Interval {
  return { from: time, to: time }
}

export type OfferIndex = Readonly<Record<Audience, OfferTimes>>

const indexByProgramme = new WeakMap<Programme, OfferIndex>()

/** The offers of a programme by audience and time. It is built once for each snapshot. */
export function getOfferIndex(programme: Programme): OfferIndex {
  const existing = indexByProgramme.get(programme)
  if (existing) return existing
  const offers = [...programme.offers.values()]
  const createTimes = (wanted: Audience) => new OfferTimes(offers.filter(({ audience }) => audience === wanted))
  const index = { MASS: createTimes('MASS'), TARGETED: createTimes('TARGETED') }
  indexByProgramme.set(programme, index)
  return index
}
