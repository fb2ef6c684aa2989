import type { ActivityReading } from '../activities/activities.store'
import { type ListedRecord, readActivitiesByNumber } from '../activities/list-activities'
import type { Dependencies } from '../dependencies'
import type { MemberOffer } from '../offers/member-offer'
import { joinOffers } from '../offers/join-offers'
import { readOfferLocales } from '../offers/read-offer-locales'
import type { TextReader } from '../wording/read-locales'
import type { Locales } from '../wording/translations'
import type { LedgerEntry } from './entries'

interface CausingOffers {
  readonly offers: ReadonlyMap<string, MemberOffer>
  readonly locales: Locales
}

/**
 * The offers and activities behind entries of one account. They are read when the first of them is needed, and those of all
 * entries together: a page of 20 entries costs as many statements as one of 2.
 */
export class EntryCauses {
  #offers: Promise<CausingOffers> | undefined
  readonly #activities = new Map<string, Promise<ReadonlyMap<number, ListedRecord>>>()

  constructor(
    private readonly deps: Dependencies,
    private readonly reader: TextReader,
    private readonly entries: readonly LedgerEntry[],
  ) {}

  /** The offer that earned the points, as the member has it now. Undefined for any other entry. */
  async findOffer(entry: LedgerEntry): Promise<{ offer: MemberOffer; locales: Locales } | undefined> {
    if (!isAboutOffer(entry)) return undefined
    const { offers, locales } = await (this.#offers ??= this.#readOffers())
    const offer = offers.get(entry.cause)
    return offer && { offer, locales }
  }

  /** The activity that earned the points. Undefined for an adjustment. */
  async findActivity({ activityNumber }: LedgerEntry, reading: ActivityReading): Promise<ListedRecord | undefined> {
    if (activityNumber === null) return undefined
    // A document can ask twice, for different fields.
    const key = [...reading.requested, reading.withReversals].join(' ')
    const activities = this.#activities.get(key) ?? this.#readActivities(reading)
    this.#activities.set(key, activities)
    return (await activities).get(activityNumber)
  }

  async #readOffers(): Promise<CausingOffers> {
    const codes = new Set(this.entries.filter(isAboutOffer).map(({ cause }) => cause))
    const records = [...codes].map((offerCode) => ({ offerCode }))
    const joined = await joinOffers(this.deps, this.reader.accountId, records)
    const offers = new Map(joined.map(({ offerCode, offer }) => [offerCode, offer]))
    return { offers, locales: await readOfferLocales(this.deps, this.reader, [...offers.values()]) }
  }

  #readActivities(reading: ActivityReading): Promise<ReadonlyMap<number, ListedRecord>> {
    const numbers = new Set(this.entries.flatMap(({ activityNumber }) => activityNumber ?? []))
    return readActivitiesByNumber(this.deps, this.reader.accountId, [...numbers], reading)
  }
}

function isAboutOffer({ category }: LedgerEntry): boolean {
  return category === 'BONUS' || category === 'TARGETED'
}
