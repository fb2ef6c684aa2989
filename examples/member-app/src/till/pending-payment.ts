import type { SendActivityInput } from '../gql/graphql'

/**
 * A payment that has been sent and has no response yet. It is kept until it has one, over reloads too, and is sent again
 * exactly as it is: with the same activityId and the same content, the service records it once.
 */
export type PendingPayment = SendActivityInput & { readonly activityId: string; readonly when: string }

const KEY = 'member-app.payment'

/** The pending payment of a session. */
export function readPending(correlationId: string): PendingPayment | undefined {
  const stored = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as PendingPayment | null
  return stored?.correlationId === correlationId ? stored : undefined
}

export function storePending(payment: PendingPayment | undefined): void {
  if (payment) sessionStorage.setItem(KEY, JSON.stringify(payment))
  else sessionStorage.removeItem(KEY)
}
