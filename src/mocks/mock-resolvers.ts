import { catalogue, errorReasons } from '../domain/errors/catalogue'
import { domainError } from '../domain/errors/domain-error'
import { requireAnswer } from '../domain/offers/require-answer'
import type { OfferKind } from '../domain/offers/visible-offers'
import { formatNodeId } from '../domain/values/node-id'
import { OPT_IN_UPDATED, PROMPT_RESPONSE_CAPTURED } from '../domain/wording/confirmations'
import { requireContent, sendActivity } from './mock-activities'
import { ACCOUNT_ID, createMockMember, mockEarnings, pointsOf } from './mock-data'
import type { MockInput, MockOffer } from './mock-member'
import { answerOffer, findBestOffer, isDisplayed, selectOffers } from './mock-offers'
import { answerPrompt, promptFor } from './mock-prompts'

export interface MockArguments {
  readonly input?: MockInput
  readonly [name: string]: unknown
}

const SESSION_MILLISECONDS = 24 * 60 * 60 * 1000

/** Resolves a field of Query or Mutation. A field of the result can be a function of its arguments. */
export type MockResolver = (args: MockArguments) => unknown

interface PageArguments {
  readonly first?: number
  readonly after?: string
}

interface OfferArguments extends PageArguments {
  readonly kind: OfferKind
  readonly acceptanceState?: string | null
}

/** The fields of Query and Mutation over one member, whom every session and account ID belongs to. */
export function createMockResolvers(): Record<string, MockResolver> {
  const member = createMockMember()
  const now = () => new Date().toISOString()
  let count = 0

  const findOffer = (code: unknown) => member.offers.find(({ id, offerCode }) => code === offerCode || code === id)
  const offersOf = ({ kind, acceptanceState, ...page }: OfferArguments) =>
    toConnection(
      selectOffers(member.offers, kind).filter(
        (offer) => acceptanceState == null || offer.acceptanceState === acceptanceState,
      ),
      page,
    )
  const lists = {
    offers: offersOf,
    offer: ({ offerCode }: MockArguments) => findOffer(offerCode) ?? null,
    bestOffer: () => findBestOffer(member.offers) ?? null,
    activities: (page: PageArguments) => toConnection(member.activities, page),
  }
  const account = {
    ...member.account,
    ...lists,
    __typename: 'Account',
    ledger: (page: PageArguments) => toConnection(member.ledger, page),
    prompts: (page: PageArguments) => toConnection(member.prompts, page),
  }
  const session = (correlationId: unknown) => ({
    ...lists,
    __typename: 'Session',
    id: formatNodeId('Session', String(correlationId)),
    correlationId,
    account,
    createdAt: now(),
    expiresAt: new Date(Date.now() + SESSION_MILLISECONDS).toISOString(),
    channel: 'APP',
    programme: { channels: ['APP', 'STORE'], businessUnits: ['GROCERY'], actions: ['PURCHASE'], currency: 'CAD' },
    prompts: member.prompts.filter((prompt) => prompt.correlationId === correlationId),
  })

  return {
    session: ({ correlationId }) => session(correlationId),
    account: () => account,
    node: ({ id }) =>
      [...member.offers.map((offer) => ({ __typename: 'MemberOffer', ...offer })), account].find(
        (node) => node.id === id,
      ) ?? null,
    programme: () => ({ version: 1, currency: 'CAD', timeZone: 'America/Toronto', channels: ['APP', 'STORE'] }),
    errorReasons: () => errorReasons.map((reason) => ({ reason, ...catalogue[reason] })),

    startSession: ({ input }) => ({ session: session(input?.correlationId ?? `session-${++count}`) }),
    endSession: ({ input }) => ({ endedCorrelationId: input?.correlationId }),
    respondToOffer: ({ input = {} }) => {
      const answer = requireAnswer(input.acceptanceState)
      const offer = findOffer(input.offerId)
      if (!offer) throw domainError('OFFER_NOT_TARGETED', { field: ['offerId'] })
      answerOffer(offer, answer)
      return { ...offer, ...epochsOf(offer), offer, account, accountId: ACCOUNT_ID }
    },
    respondToAllOffers: ({ input = {} }) => {
      const answer = requireAnswer(input.acceptanceState)
      const unanswered = member.offers.filter((offer) => offer.acceptanceState === 'NONE' && isDisplayed(offer))
      return { account, changed: unanswered.filter((offer) => answerOffer(offer, answer)) }
    },
    setOptIn: ({ input }) => {
      const optIn = input?.loyaltyOptIn
      if (optIn == null) throw domainError('OPT_IN_MISSING', { field: ['loyaltyOptIn'] })
      if (account.optIn !== optIn) Object.assign(account, { optIn, optInUpdatedAt: now() })
      return { account, message: OPT_IN_UPDATED }
    },
    sendActivity: ({ input = {} }) => {
      const { activity, replayed } = sendActivity(member, input)
      const { activityId, type, earned } = activity
      return { activityId, activity, account, earned, type, replayed }
    },
    sendTrialActivity: ({ input = {} }) => {
      const { amount } = requireContent(input)
      const prompts = input.asOf == null ? promptFor(member, input.correlationId ?? '', amount ?? 0) : []
      return { account, earned: mockEarnings(pointsOf(amount)), prompts }
    },
    capturePromptResponse: ({ input = {} }) => {
      const prompt = answerPrompt(member, input)
      return { account, prompt, message: PROMPT_RESPONSE_CAPTURED }
    },
  }
}

function epochsOf({ acceptanceDate, effectiveDate, expiryDate }: MockOffer): object {
  return {
    acceptanceDateEpoch: acceptanceDate === null ? null : Date.parse(acceptanceDate),
    effectiveDateEpoch: Date.parse(effectiveDate),
    expiryDateEpoch: Date.parse(expiryDate),
  }
}

function toConnection(entries: readonly object[], { first = 20, after }: PageArguments): object {
  const start = after == null ? 0 : Number(after) + 1
  const nodes = entries.slice(start, start + first)
  const edges = nodes.map((node, index) => ({ node, cursor: String(start + index) }))
  return {
    nodes,
    edges,
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: start + first < entries.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
