import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Authorized, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql'

import { PROGRAMME_SCOPES } from '../../access/scopes'
import { readOfferStatistics } from '../../domain/offers/offer-statistics'
import { listProgrammeChanges } from '../../domain/programme/list-programme-changes'
import { listProgrammeOffers } from '../../domain/programme/list-programme-offers'
import { applyProgramme } from '../../programme-files/apply-programme'
import { toConnection } from '../connection'
import type { Context } from '../context'
import { selectedNames } from '../execution/selections'
import { ID } from '../id.scalar'
import { PageArguments } from '../page.inputs'
import { ApplyProgrammePayload, ProgrammeChangeConnection } from './programme-changes.types'
import { OfferConnection, OfferType, toOffer } from './programme-offers.types'
import { ApplyProgrammeInput, ProgrammeOffersArguments } from './programme.inputs'
import { ProgrammeType, toProgramme } from './programme.types'

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @Authorized(PROGRAMME_SCOPES)
  @Mutation(() => ApplyProgrammePayload, {
    nullable: true,
    description:
      'Adds and updates records of the programme by natural key, by the rules of an import: all of them or none. What is not named stays, and nothing is removed. If nothing changes, nothing is written and the version stays. The process that executes the call uses the programme from the next request on, every other one within two seconds.\n\n' +
      'Errors, in this order: PROGRAMME_VERSION_CONFLICT, PROGRAMME_INVALID (`violations` lists every violation, with paths like `offers[1].expiryDate`).\n\n' +
      'Source: docs/staff.md',
  })
  async applyProgramme(
    @Arg('input', () => ApplyProgrammeInput, { description: 'What to add and update, and the version to expect.' })
    input: ApplyProgrammeInput,
    @Ctx() { deps, caller }: Context,
  ): Promise<ApplyProgrammePayload> {
    return applyProgramme(deps, caller, input)
  }

  @Authorized(PROGRAMME_SCOPES)
  @Query(() => ProgrammeType, {
    nullable: true,
    description:
      'The programme as it is now, complete: offers of every status and disabled records included. Before the first import, it is empty and has version 0.',
  })
  async programme(@Ctx() { deps }: Context): Promise<ProgrammeType> {
    return toProgramme(await deps.programme.latest())
  }

  @FieldResolver(() => OfferConnection, {
    description:
      'The offers of the programme that match every filter, by rank and then by code.\n\n' +
      'Errors, in this order: BUSINESS_UNIT_INVALID, ARGUMENT_INVALID (`first`, `after`).',
  })
  async offers(
    @Root() { programme }: ProgrammeType,
    @Args(() => ProgrammeOffersArguments) input: ProgrammeOffersArguments,
    @Ctx() { deps }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof OfferConnection>> {
    const page = listProgrammeOffers(programme, input)
    const isSelected = selectedNames(info, [['nodes'], ['edges', 'node']]).has('statistics')
    const definitions = page.edges.map(({ node }) => node)
    const statistics = isSelected ? await readOfferStatistics(deps, definitions) : undefined
    return toConnection(page, (definition) => toOffer(definition, statistics))
  }

  @FieldResolver(() => OfferType, { nullable: true, description: 'The offer with this code. Null if there is none.' })
  async offer(
    @Root() { programme }: ProgrammeType,
    @Arg('code', () => ID, { description: 'The code of the offer.' }) code: string,
    @Ctx() { deps }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OfferType | null> {
    const definition = programme.offers.get(code)
    if (!definition) return null
    const isSelected = selectedNames(info, [[]]).has('statistics')
    return toOffer(definition, isSelected ? await readOfferStatistics(deps, [definition]) : undefined)
  }

  @FieldResolver(() => ProgrammeChangeConnection, {
    description: 'The changes of the programme, newest first.\n\nErrors: ARGUMENT_INVALID (`first`, `after`).',
  })
  async changes(
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() { deps, budget }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InstanceType<typeof ProgrammeChangeConnection>> {
    const withRecords = selectedNames(info, [['nodes'], ['edges', 'node']]).has('changes')
    return toConnection(await listProgrammeChanges(deps, page, { withRecords, budget }), (change) => change)
  }
}
