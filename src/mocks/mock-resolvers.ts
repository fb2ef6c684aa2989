import { catalogue, errorReasons } from '../domain/errors/catalogue'
import { domainError } from '../domain/errors/domain-error'
import { formatNodeId } from '../domain/values/node-id'
import {
  ACCOUNT_ID,
  createMockMember,
  mockActivity,
  mockEarnings,
  mockEntry,
  type MockOffer,
  pointsOf,
} from './mock-data'

export interface MockArguments {
  readonly input?: Readonly<Record<string, unknown>>
  readonly [name: string]: unknown
}

const SESSION_MILLISECONDS = 24 * 60 * 60 * 1000

/** Resolves a field of Query or Mutation. A field of the result can be a function of its arguments. */
export type MockResolver = (args: MockArguments) => unknown

interface PageArguments {
  readonly first?: number
  readonly after?: string
}

/** The fields of Query and Mutation over one member, whom every session and account ID belongs to. */
export function createMockResolvers(): Record<string, MockResolver> {
  const member = createMockMember()
  const now = () => new Date().toISOString()
  let count = 0

  const findOffer = (code: unknown) => member.offers.find(({ id, offerCode }) => code === offerCode || code === id)
  const offersOf = ({ acceptanceState, ...page }: PageArguments & { acceptanceState?: string }) =>
    toConnection(
      member.offers.filter((offer) => acceptanceState == null || offer.acceptanceState === acceptanceState),
      page,
    )
  const lists = {
    offers: offersOf,
    offer: ({ offerCode }: MockArguments) => findOffer(offerCode) ?? null,
    bestOffer: () => member.offers.find(({ acceptanceState }) => isOpen(acceptanceState)) ?? null,
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
    prompts: member.prompts,
  })

  const answer = (offer: MockOffer, response: unknown) => {
    if (offer.acceptanceState === 'DECLINED') throw domainError('OFFER_DECLINED')
    if (offer.acceptanceState === 'COMPLETED') throw domainError('OFFER_COMPLETED')
    offer.acceptanceState = response === 'UNACCEPTED' ? 'NONE' : String(response)
    offer.acceptanceDate = offer.acceptanceState === 'NONE' ? null : now()
    offer.version += 1
  }

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
    respondToOffer: ({ input }) => {
      if (input?.acceptanceState == null) throw domainError('ACCEPTANCE_STATE_INVALID', { field: ['acceptanceState'] })
      const offer = findOffer(input.offerId)
      if (!offer) throw domainError('OFFER_NOT_TARGETED', { field: ['offerId'] })
      answer(offer, input.acceptanceState)
      return { ...offer, ...epochsOf(offer), offer, account, accountId: ACCOUNT_ID }
    },
    respondToAllOffers: ({ input }) => {
      const changed = member.offers.filter(({ acceptanceState }) => acceptanceState === 'NONE')
      for (const offer of changed) answer(offer, input?.acceptanceState)
      return { account, changed }
    },
    setOptIn: ({ input }) => {
      if (input?.loyaltyOptIn == null) throw domainError('OPT_IN_MISSING', { field: ['loyaltyOptIn'] })
      Object.assign(account, { optIn: input.loyaltyOptIn, optInUpdatedAt: now() })
      return { account, message: 'The opt-in is recorded' }
    },
    sendActivity: ({ input }) => {
      const { activityId = `activity-${++count}`, amount, when, action } = input ?? {}
      const points = pointsOf(amount as number | null)
      const activity = mockActivity(String(activityId), amount as number | null, String(when), { type: action })
      member.activities.unshift(activity)
      member.ledger.unshift(mockEntry(member.ledger.length + 1, String(activityId), points, now()))
      for (const balance of member.account.balances) balance.points += points
      return { activityId, activity, account, earned: mockEarnings(points), type: action }
    },
    sendTrialActivity: ({ input }) => ({ account, earned: mockEarnings(pointsOf(input?.amount as number | null)) }),
  }
}

const isOpen = (state: string) => state !== 'DECLINED' && state !== 'COMPLETED'

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
    pageInfo: {
      hasNextPage: start + first < entries.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
