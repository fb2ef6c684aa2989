import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'

import { readAccount } from '../../domain/accounts/read-account'
import type { Context } from '../context'
import { AccountType } from './accounts.types'

/** The payload of a mutation about a member. */
export interface MemberPayload {
  readonly accountId: string
  /** That of the session of the call. Null if it has none, absent if the call takes no session. */
  readonly sessionLocale?: string | null
}

/**
 * Declares the field `account` of a payload. The account is read after the mutation, and only if it is selected, so that
 * what a client keeps of the member is right after one request.
 */
export function createAccountResolver(payload: ClassType<MemberPayload>) {
  @Resolver(() => payload)
  class PayloadAccountResolver {
    @FieldResolver(() => AccountType, { description: 'The account of the member after the call.' })
    async account(
      @Root() { accountId, sessionLocale = null }: MemberPayload,
      @Ctx() { deps }: Context,
    ): Promise<AccountType> {
      return { ...(await readAccount(deps, accountId)), sessionLocale }
    }
  }
  return PayloadAccountResolver
}
