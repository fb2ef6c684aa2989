import { Arg, Authorized, Ctx, Query, Resolver } from 'type-graphql'

import { CONTACT_SCOPES, MEMBER_SCOPES } from '../../access/scopes'
import type { Context } from '../context'
import { ID } from '../id.scalar'
import { findNode } from './find-node'
import { Node, type ResolvedNode } from './node.types'

@Resolver()
export class NodeResolver {
  @Authorized([...MEMBER_SCOPES, ...CONTACT_SCOPES])
  @Query(() => Node, {
    nullable: true,
    description:
      'The record with a global ID. Null if there is none, if the scopes of the caller do not permit it, or if it belongs to an account for which the caller may not act.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The global ID: the field `id` of any record.' }) id: string,
    @Ctx() context: Context,
  ): Promise<ResolvedNode | null> {
    return (await findNode(context, id)) ?? null
  }
}
