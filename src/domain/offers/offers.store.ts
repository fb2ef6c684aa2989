import type { Database } from '../../database/client'
import { type Change, insert, update } from '../../database/rows/change'
import type { ProgressedOffer, RewardedOffer } from './count-towards-offers'
import type { AnswerChange } from './decide-answer'
import type { MemberOffer, MemberOfferRow } from './member-offer'
import type { UndoneStep } from './undo-step'

export async function findMemberOffer(
  { rows }: Database,
  accountId: string,
  offerCode: string,
): Promise<MemberOfferRow | null> {
  const [row = null] = await rows.find('MemberOffer', { accountId, offerCode })
  return row
}

/** The rows of the account for these offers, and maybe for others. The codes are only listed if it has many rows. */
export async function findMemberOffers(
  { rows }: Database,
  accountId: string,
  listCodes: () => readonly string[],
): Promise<MemberOfferRow[]> {
  return rows.findNeeded('MemberOffer', { accountId }, { column: 'offerCode', listValues: listCodes })
}

/**
 * Writes answers of one account as one unit. Fails with a conflict if another request has changed or created one of the
 * rows since it was read.
 */
export async function saveAnswers({ rows }: Database, answered: readonly ChangedOffer[]): Promise<void> {
  await rows.write(answered.map(({ change }) => change))
}

/** A member offer as it is after a change, and the change of its row. The guard is the version and progress before it. */
export interface ChangedOffer {
  readonly offer: MemberOffer
  readonly change: Change
}

/** What an answer changes. It adds 1 to the version. */
export function applyAnswer(offer: MemberOffer, answer: AnswerChange): ChangedOffer {
  return changeOffer(offer, { version: offer.version + 1, ...answer })
}

/** What a qualifying activity changes. A reward adds 1 to the version, progress by itself does not. */
export function applyAdvance(advanced: RewardedOffer | ProgressedOffer, activityId: string): ChangedOffer {
  const { offer, progress, timesRewarded, isCompleted } = advanced
  if (advanced.kind === 'PROGRESSED') return changeOffer(offer, { progress })
  const earnedPoints = offer.earnedPoints + advanced.points
  const fields = { progress, timesRewarded, version: offer.version + 1, rewardedBy: activityId, earnedPoints }
  return changeOffer(offer, isCompleted ? { acceptanceState: 'COMPLETED', ...fields } : fields)
}

/** What the undoing of a step changes. */
export function applyUndo({ offer, change }: UndoneStep): ChangedOffer {
  return changeOffer(offer, change)
}

type OfferFields = Partial<Omit<MemberOfferRow, 'accountId' | 'offerCode'>>

function changeOffer(offer: MemberOffer, fields: OfferFields): ChangedOffer {
  const { accountId, definition, acceptanceState, acceptanceDate, progress, timesRewarded, version } = offer
  const { rewardedBy, earnedPoints } = offer
  const offerCode = definition.code
  const before = { acceptanceState, acceptanceDate, progress, timesRewarded, version, rewardedBy, earnedPoints }
  // No spread object gets a property that it lacks: V8 would create a hidden class for each object. `isStored` is one of
  // `offer`. That brought 1.10 for sendActivity (docs/performance/how-it-is-fast.md).
  const change = offer.isStored
    ? update('MemberOffer', { accountId, offerCode }, { version, progress }, fields)
    : insert('MemberOffer', { accountId, offerCode, ...before, ...fields })
  return { offer: { ...offer, ...fields, isStored: true }, change }
}
