import { expect, test } from '@jest/globals'

import { undoStep } from '../../../../src/domain/offers/undo-step'
import { anOffer, type OfferFields } from '../../../support/member-offer'

const LATEST = { activityId: 'third', previous: 'second', points: 30 }
const EARLIER = { activityId: 'second', previous: 'first', points: 30 }

const ACCEPTED = new Date('2026-06-15T12:00:00Z')

// An offer of frequency 4 and limit 2, in version 7, that has earned 100 points. The latest reward is that of the third
// activity. A reward that goes back leaves 70 points.
test.each<{
  offer: OfferFields
  reward: typeof LATEST | undefined
  change: object | undefined
  isReopened: boolean | undefined
}>`
  offer                                                                           | reward       | change                                                                                               | isReopened
  ${{ progress: 2 }}                                                              | ${undefined} | ${{ progress: 1 }}                                                                                   | ${false}
  ${{ progress: 0 }}                                                              | ${undefined} | ${undefined}                                                                                         | ${undefined}
  ${{ progress: 0, timesRewarded: 1 }}                                            | ${LATEST}    | ${{ acceptanceState: 'NONE', progress: 3, timesRewarded: 0, version: 8, rewardedBy: 'second' }}      | ${false}
  ${{ progress: 2, timesRewarded: 2 }}                                            | ${EARLIER}   | ${{ acceptanceState: 'NONE', progress: 3, timesRewarded: 1, version: 8, rewardedBy: 'third' }}       | ${false}
  ${{ timesRewarded: 2, acceptanceState: 'COMPLETED' }}                           | ${LATEST}    | ${{ acceptanceState: 'NONE', progress: 3, timesRewarded: 1, version: 8, rewardedBy: 'second' }}      | ${true}
  ${{ timesRewarded: 2, acceptanceState: 'COMPLETED', acceptanceDate: ACCEPTED }} | ${LATEST}    | ${{ acceptanceState: 'ACCEPTED', progress: 3, timesRewarded: 1, version: 8, rewardedBy: 'second' }}  | ${true}
  ${{ timesRewarded: 3, acceptanceState: 'COMPLETED' }}                           | ${LATEST}    | ${{ acceptanceState: 'COMPLETED', progress: 3, timesRewarded: 2, version: 8, rewardedBy: 'second' }} | ${false}
  ${{ timesRewarded: 2, acceptanceState: 'COMPLETED', limitPerMember: 0 }}        | ${LATEST}    | ${{ acceptanceState: 'NONE', progress: 3, timesRewarded: 1, version: 8, rewardedBy: 'second' }}      | ${true}
  ${{ timesRewarded: 2, acceptanceState: 'DECLINED' }}                            | ${LATEST}    | ${{ acceptanceState: 'DECLINED', progress: 3, timesRewarded: 1, version: 8, rewardedBy: 'second' }}  | ${false}
  ${{ timesRewarded: 1, acceptanceState: 'ACCEPTED', acceptanceDate: ACCEPTED }}  | ${LATEST}    | ${{ acceptanceState: 'ACCEPTED', progress: 3, timesRewarded: 0, version: 8, rewardedBy: 'second' }}  | ${false}
  ${{ timesRewarded: 0 }}                                                         | ${LATEST}    | ${{ acceptanceState: 'NONE', progress: 3, timesRewarded: 0, version: 8, rewardedBy: 'second' }}      | ${false}
`('undoes a step towards $offer with the reward $reward', ({ offer: fields, reward, change, isReopened }) => {
  const offer = anOffer({
    frequency: 4,
    limitPerMember: 2,
    version: 7,
    rewardedBy: 'third',
    earnedPoints: 100,
    ...fields,
  })
  const points = reward ? { earnedPoints: 70 } : {}
  expect(undoStep(offer, reward)).toEqual(change && { offer, change: { ...change, ...points }, isReopened })
})
