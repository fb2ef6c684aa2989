import { registerEnumType } from 'type-graphql'

import { onExistingModes } from '../domain/on-existing'
import { toEnumObject } from './enum-object'

export const ExistingActivityEnum = toEnumObject(onExistingModes)
registerEnumType(ExistingActivityEnum, {
  name: 'ExistingActivity',
  description: 'What sendActivity or adjustPoints does if the `activityId` or `adjustmentId` has been used before.',
  valuesConfig: {
    REJECT: { description: 'The call fails with ACTIVITY_ALREADY_EXISTS or ADJUSTMENT_ALREADY_EXISTS.' },
    REPLAY: {
      description:
        'If the account and the content are the same, the first result is returned again and nothing is written, so a retry is safe. Otherwise, the call fails as with REJECT.',
    },
  },
})
