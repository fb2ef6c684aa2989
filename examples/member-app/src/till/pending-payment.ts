import { readStored, store } from '../api/storage'
import type { SendActivityInput } from '../gql/graphql'

/**
 * A payment that has been sent and has no response yet. It is kept until it has one, over reloads and sessions too, and is
 * sent again exactly as it is: with the same activityId and the same content, the service records it once.
 */
export type PendingPayment = Omit<SendActivityInput, 'correlationId'> & {
  readonly activityId: string
  readonly when: string
}

/** The pending payment of a member, who may have another session by now. */
export function readPending(accountId: string): PendingPayment | undefined {
  const stored = readStored('sessionStorage', key(accountId))
  return isPending(stored) ? stored : undefined
}

export function storePending(accountId: string, payment: PendingPayment | undefined): void {
  store('sessionStorage', key(accountId), payment)
}

const key = (accountId: string): string => `member-app.payment.${accountId}`

function isPending(value: unknown): value is PendingPayment {
  if (typeof value !== 'object' || value === null) return false
  const { activityId, when } = value as Partial<Record<keyof PendingPayment, unknown>>
  return typeof activityId === 'string' && typeof when === 'string'
}
