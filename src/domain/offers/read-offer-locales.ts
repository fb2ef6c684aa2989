import type { Dependencies } from '../dependencies'
import { readLocales, type TextReader } from '../wording/read-locales'
import type { Locales } from '../wording/translations'
import type { MemberOffer } from './member-offer'

/** The locales in which a member gets the texts of these offers. */
export function readOfferLocales(
  deps: Dependencies,
  reader: TextReader,
  offers: readonly MemberOffer[],
): Locales | Promise<Locales> {
  return readLocales(
    deps,
    reader,
    offers.map(({ definition }) => definition),
  )
}
