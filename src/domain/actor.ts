/** Who calls a use case, as far as the rules need it. Passed as an argument: it belongs to one request. */
export interface Actor {
  /** Recorded with what the actor changes, and written to the log. */
  readonly name: string
  /** The only account that the actor can act for. Undefined: every account. */
  readonly onlyAccountId: string | undefined
}

export function canActFor({ onlyAccountId }: Actor, accountId: string): boolean {
  return onlyAccountId === undefined || onlyAccountId === accountId
}
