import type { Offer } from '../../database/models'
import { createProblem, type Problem } from '../problem'
import type { ImportRecord, RecordOf } from '../read/records'
import { findContactContradictions } from './plan-contact'
import type { PlannedState } from './planned-state'
import { memberOfferKey } from './stored'

/** Finds fields of a record that contradict each other or what is stored, although each of them is valid. */
export function findContradictions(record: ImportRecord, state: PlannedState): Problem[] {
  if (record.kind === 'earnRule') return findRepeatedLocales(record)
  if (record.kind === 'offer') {
    const stored = state.rows.offer.get(record.key ?? '')
    return [...findOfferContradictions(record, stored), ...findRepeatedLocales(record)]
  }
  if (record.kind === 'account') return [...findRepeatedOffers(record), ...findUnlimitedCompletions(record, state)]
  if (record.kind === 'contact') return findContactContradictions(record, state)
  return []
}

/** Checks the offer as it is after the import: a field that the record does not name keeps its stored value. */
function findOfferContradictions({ location, fields, validFields }: RecordOf<'offer'>, stored?: Offer): Problem[] {
  const offer: Partial<Omit<Offer, 'translations'>> = fields ? { ...stored, ...fields } : validFields
  const { displayDate, effectiveDate, expiryDate, rewardType, rewardValue } = offer
  const problems: Problem[] = []
  for (const [name, start] of Object.entries({ displayDate, effectiveDate })) {
    if (start && expiryDate && expiryDate < start) {
      const message = `must not be before ${name}, but is ${expiryDate.toISOString()}`
      problems.push(createProblem(location, ['expiryDate'], message))
    }
  }
  if (rewardType === 'MULTIPLIER' && rewardValue === 0) {
    problems.push(createProblem(location, ['rewardValue'], 'must be at least 1 for a MULTIPLIER'))
  }
  return problems
}

function findRepeatedLocales({ location, validFields }: RecordOf<'offer' | 'earnRule'>): Problem[] {
  const locales = validFields.translations?.map((translation) => translation?.locale) ?? []
  return locales.flatMap((locale, index) =>
    locale !== undefined && locales.indexOf(locale) < index
      ? createProblem(location, ['translations', index, 'locale'], 'is listed a second time')
      : [],
  )
}

function findRepeatedOffers({ location, named }: RecordOf<'account'>): Problem[] {
  const codes = new Set<string>()
  const problems: Problem[] = []
  for (const { key, path } of named) {
    if (codes.has(key)) problems.push(createProblem(location, path, 'is listed a second time'))
    codes.add(key)
  }
  return problems
}

/** The initial state of an offer must be one that activities can lead to. The state that a member has stays anyway. */
function findUnlimitedCompletions(
  { location, key = '', validFields }: RecordOf<'account'>,
  { rows, memberOffers }: PlannedState,
): Problem[] {
  const problems: Problem[] = []
  validFields.offers?.forEach((offer, index) => {
    if (offer?.acceptanceState !== 'COMPLETED' || rows.offer.get(offer.code)?.limitPerMember !== 0) return
    if (memberOffers.has(memberOfferKey(key, offer.code))) return
    const message = 'cannot be COMPLETED: the offer has no limit (limitPerMember is 0), so it is never completed'
    problems.push(createProblem(location, ['offers', index, 'acceptanceState'], message))
  })
  return problems
}
