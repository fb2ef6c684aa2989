import type { GraphQLResolveInfo } from 'graphql'

import { type ActivityReading, largeActivityFields } from '../../domain/activities/activities.store'
import type { ReadBudget } from '../../domain/read-budget'
import { selectedNames } from '../execution/selections'

/** What a field has to read of activities, by the fields that it selects of them below each of these paths. */
export function toActivityReading(
  info: GraphQLResolveInfo,
  paths: readonly (readonly string[])[],
  budget: ReadBudget,
): ActivityReading {
  const selected = selectedNames(info, paths)
  return {
    requested: new Set(largeActivityFields.filter((field) => selected.has(field))),
    withReversals: selected.has('reversal'),
    budget,
  }
}
