import { z } from 'zod'

import { MEMBER_SCOPES } from '../../access/scopes'
import type { Dependencies } from '../../domain/dependencies'
import { domainError } from '../../domain/errors/domain-error'
import { findBestOffer } from '../../domain/offers/find-best-offer'
import { listOffers } from '../../domain/offers/list-offers'
import type { MemberOffer } from '../../domain/offers/member-offer'
import { readOfferLocales } from '../../domain/offers/read-offer-locales'
import { respondToAllOffers } from '../../domain/offers/respond-to-all-offers'
import { respondToOffer } from '../../domain/offers/respond-to-offer'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../../domain/paging/page'
import { requireSession } from '../../domain/sessions/require-session'
import type { Session } from '../../domain/sessions/sessions.store'
import { correlationId } from '../parameters'
import type { RestApp } from '../rest-app'
import { documented, sentBody } from '../sent-values'
import {
  acceptanceState,
  allOffersAnswered,
  answeredOffer,
  businessUnit,
  offer,
  offers,
  toAnsweredOffer,
  toOffer,
} from './offers.schemas'

const config = { scopes: MEMBER_SCOPES }
const configOfOne = { ...config, errors: [404] }
const tags = ['Offers']

const answer = sentBody(
  { acceptanceState },
  { id: 'OfferAnswer', required: ['acceptanceState'], examples: [{ acceptanceState: 'ACCEPTED' }] },
)

const answerToAll = sentBody(
  { acceptanceState, businessUnit },
  {
    id: 'AllOffersAnswer',
    required: ['acceptanceState'],
    examples: [{ acceptanceState: 'ACCEPTED', businessUnit: 'PHARMACY' }],
  },
)

/** A query cannot have null. */
const ofBusinessUnit = businessUnit.meta({ type: 'string' })

const maxResults = documented(
  {
    type: 'integer',
    default: DEFAULT_PAGE_SIZE,
    examples: [DEFAULT_PAGE_SIZE],
    description: `The maximum number of offers. More than ${MAX_PAGE_SIZE} counts as ${MAX_PAGE_SIZE}, and an invalid value as absent.`,
  },
  (sent) => (/^\d+$/.test(String(sent)) && Number(sent) > 0 ? Math.min(Number(sent), MAX_PAGE_SIZE) : undefined),
)

const LISTS = [
  { path: 'offers', kind: 'TARGETED', operationId: 'listOffers', summary: 'Lists the offers targeted to the member' },
  { path: 'offers/mass', kind: 'MASS', operationId: 'listMassOffers', summary: 'Lists the offers open to everyone' },
  {
    path: 'offers/future',
    kind: 'FUTURE',
    operationId: 'listFutureOffers',
    summary: 'Lists the targeted offers that become effective within a year',
  },
] as const

/** Offers of a member. Source: docs/reference.md#respond-to-offer. */
export function addOfferRoutes(app: RestApp, deps: Dependencies): void {
  app.put(
    '/client/users/:correlation_id/offer/:offer_id',
    {
      config: configOfOne,
      schema: {
        tags,
        operationId: 'respondToOffer',
        summary: 'Records the answer of a member to an offer',
        params: z.object({
          correlation_id: correlationId,
          offer_id: z.string().meta({ description: 'The code of the offer.', examples: ['SURVEY_500'] }),
        }),
        body: answer,
        response: { 200: answeredOffer },
      },
    },
    async ({ params, body, caller }) => {
      const input = { correlationId: params.correlation_id, offerId: params.offer_id, ...body }
      return toAnsweredOffer((await respondToOffer(deps, caller, input)).offer)
    },
  )

  app.post(
    '/client/users/:correlation_id/offers',
    {
      config,
      schema: {
        tags,
        operationId: 'respondToAllOffers',
        summary: 'Gives the same answer to every offer that can be displayed now and has no answer yet',
        params: z.object({ correlation_id: correlationId }),
        body: answerToAll,
        response: { 200: allOffersAnswered },
      },
    },
    async ({ params, body, caller }) => {
      const input = { correlationId: params.correlation_id, ...body }
      const { session, changed, refused } = await respondToAllOffers(deps, caller, input)
      return {
        changed: await toOffers(deps, session, changed),
        refused: refused.map(({ offer, error }) => {
          return { offerCode: offer.definition.code, errorCode: error.code, errorMessage: error.message }
        }),
      }
    },
  )

  for (const { path, kind, operationId, summary } of LISTS) {
    app.get(
      `/client/users/:correlation_id/${path}`,
      {
        config,
        schema: {
          tags,
          operationId,
          summary,
          params: z.object({ correlation_id: correlationId }),
          querystring: z.object({ businessUnit: ofBusinessUnit, maxResults }),
          response: { 200: offers },
        },
      },
      async ({ params, query: { businessUnit, maxResults }, caller }) => {
        const session = await requireSession(deps, caller, params.correlation_id, deps.clock())
        const page = await listOffers(deps, session.accountId, { kind, businessUnit, first: maxResults })
        const nodes = page.edges.map(({ node }) => node)
        return { offers: await toOffers(deps, session, nodes) }
      },
    )
  }

  app.get(
    '/client/users/:correlation_id/offer',
    {
      config: configOfOne,
      schema: {
        tags,
        operationId: 'getBestOffer',
        summary: 'Returns the offer to show first',
        description:
          'Of the targeted offers that are neither declined nor completed, the one with the lowest rank, then the earliest expiry date, then the first code. PROMO_NOT_FOUND if there is none.',
        params: z.object({ correlation_id: correlationId }),
        querystring: z.object({ businessUnit: ofBusinessUnit }),
        response: { 200: offer },
      },
    },
    async ({ params, query, caller }) => {
      const session = await requireSession(deps, caller, params.correlation_id, deps.clock())
      const best = await findBestOffer(deps, session.accountId, query.businessUnit)
      if (!best) throw domainError('OFFER_NOT_TARGETED')
      return toOffer(best, await readOfferLocales(deps, session, [best]))
    },
  )
}

async function toOffers(deps: Dependencies, session: Session, offers: readonly MemberOffer[]) {
  const locales = await readOfferLocales(deps, session, offers)
  return offers.map((offer) => toOffer(offer, locales))
}
