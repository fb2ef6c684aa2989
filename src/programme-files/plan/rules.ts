import type { Offer } from '../../database/models'
import { type Problem, problemAt } from '../problem'
import type { ImportRecord, RecordOf } from '../read/records'
import { memberOfferKey, type Stored } from '../write/stored'
import { findContactContradictions } from './plan-contact'

/** What contradicts itself in a record although each of its members is right. */
export function findContradictions(record: ImportRecord, stored: Stored): Problem[] {
  if (record.kind === 'offer') return findOfferContradictions(record, stored.rows.offer.get(record.key ?? ''))
  if (record.kind === 'account') return [...findRepeatedOffers(record), ...findUnlimitedCompletions(record, stored)]
  if (record.kind === 'contact') return findContactContradictions(record, stored)
  return []
}

/** Judges the offer as it will be: a member that the record leaves out stays as it is stored. */
function findOfferContradictions({ location, fields, validFields }: RecordOf<'offer'>, stored?: Offer): Problem[] {
  const offer: Partial<Offer> = fields ? { ...stored, ...fields } : validFields
  const { displayDate, effectiveDate, expiryDate, rewardType, rewardValue } = offer
  const problems: Problem[] = []
  for (const [name, start] of Object.entries({ displayDate, effectiveDate })) {
    if (start && expiryDate && expiryDate < start) {
      problems.push(
        problemAt(location, ['expiryDate'], `must not be before ${name}, but is ${expiryDate.toISOString()}`),
      )
    }
  }
  if (rewardType === 'MULTIPLIER' && rewardValue === 0) {
    problems.push(problemAt(location, ['rewardValue'], 'must be at least 1 for a MULTIPLIER'))
  }
  return problems
}

function findRepeatedOffers({ location, named }: RecordOf<'account'>): Problem[] {
  const codes = new Set<string>()
  const problems: Problem[] = []
  for (const { key, path } of named) {
    if (codes.has(key)) problems.push(problemAt(location, path, 'is named a second time'))
    codes.add(key)
  }
  return problems
}

/** A state to start from has to be one that the engine could have come to. The state that a member has is not judged. */
function findUnlimitedCompletions({ location, key = '', validFields }: RecordOf<'account'>, stored: Stored): Problem[] {
  const problems: Problem[] = []
  validFields.offers?.forEach((offer, index) => {
    if (offer?.acceptanceState !== 'COMPLETED' || stored.rows.offer.get(offer.code)?.limitPerMember !== 0) return
    if (stored.memberOffers.has(memberOfferKey(key, offer.code))) return
    const message = 'cannot be COMPLETED: the offer is without limit (limitPerMember 0), so nothing completes it'
    problems.push(problemAt(location, ['offers', index, 'acceptanceState'], message))
  })
  return problems
}
