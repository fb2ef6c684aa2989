import type { Actor } from '../domain/actor'
import type { Dependencies } from '../domain/dependencies'
import { domainError } from '../domain/errors/domain-error'
import { applyRecords, readGivenRecords } from './apply-records'

/** The maximum number of accounts of one call. */
export const MAX_ACCOUNTS = 200

export interface ApplyAccountsInput {
  /** Each has the fields of an account in a programme file. */
  readonly accounts: readonly object[]
  readonly dryRun: boolean
}

/** The number of accounts by what was done with them. */
export interface AppliedAccounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Adds and updates accounts as an import of a programme file does, all of them or none. Opt-in, answers and points of a
 * member stay. A retry changes nothing. Concurrent calls and imports run one after the other.
 *
 * Errors: ACCOUNTS_INVALID with every violation of the rules of programme files, or for more than 200 accounts. Then
 * nothing is written.
 */
export async function applyAccounts(
  deps: Pick<Dependencies, 'database' | 'clock'>,
  actor: Actor,
  { accounts, dryRun }: ApplyAccountsInput,
): Promise<AppliedAccounts> {
  if (accounts.length > MAX_ACCOUNTS) {
    const message = `must have no more than ${MAX_ACCOUNTS} accounts: send them in several calls`
    throw domainError('ACCOUNTS_INVALID', { violations: [{ path: 'accounts', message }] })
  }
  const result = await applyRecords(deps, readGivenRecords({ accounts }), { actor: actor.name, dryRun })
  if ('violations' in result) throw domainError('ACCOUNTS_INVALID', { violations: result.violations })
  const { added = 0, updated: changed = 0, unchanged = 0 } = result.plan.counts.account ?? {}
  return { added, changed, unchanged }
}
