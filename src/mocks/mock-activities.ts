import { domainError } from '../domain/errors/domain-error'
import { mockActivity, mockEntry, pointsOf } from './mock-data'
import type { MockActivity, MockInput, MockMember } from './mock-member'

/** What the mocks read of an activity. */
export interface MockActivityContent {
  readonly action: string
  readonly when: string
  readonly amount: number | null
}

/** The content of an activity, with the checks that need no programme in the order of the service. */
export function requireContent({ action, when, amount }: MockInput): MockActivityContent {
  if (action == null || action === '') throw domainError('ACTION_NOT_FOUND', { field: ['action'] })
  const instant = Date.parse(when ?? '')
  if (Number.isNaN(instant)) throw domainError('WHEN_NOT_FOUND', { field: ['when'] })
  if ((amount ?? 0) < 0) throw domainError('AMOUNT_INVALID', { field: ['amount'] })
  return { action, when: new Date(instant).toISOString(), amount: amount ?? null }
}

/** Records an activity with its points. An activity ID that is used is a repetition, or an error. */
export function sendActivity(member: MockMember, input: MockInput): { activity: MockActivity; replayed: boolean } {
  const content = requireContent(input)
  const { activities, ledger, account } = member
  const activityId = input.activityId ?? `activity-${activities.length + 1}`
  const existing = activities.find((activity) => activity.activityId === activityId)
  if (existing) {
    if (input.onExisting === 'REPLAY' && isSame(existing, content)) return { activity: existing, replayed: true }
    throw domainError('ACTIVITY_ALREADY_EXISTS', { field: ['activityId'] })
  }

  const points = pointsOf(content.amount)
  const activity = mockActivity(activityId, content.amount, content.when, content.action)
  activities.unshift(activity)
  if (points > 0) ledger.unshift(mockEntry(ledger.length + 1, activityId, points, new Date().toISOString()))
  for (const balance of account.balances) balance.points += points
  account.totals.earned += points
  return { activity, replayed: false }
}

function isSame({ type, when, amount }: MockActivity, content: MockActivityContent): boolean {
  return type === content.action && when === content.when && (amount ?? 0) === (content.amount ?? 0)
}
