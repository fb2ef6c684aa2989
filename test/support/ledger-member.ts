import { expect } from '@jest/globals'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { parse } from 'graphql'

import type { ExecutionResult } from '../../src/testing'
import { givenMember, type Member } from './given'
import {
  ACTOR,
  type ModelBalance,
  type ModelEarnings,
  type ModelEntry,
  type ModelMemberOffer,
  type Step,
  type StepResult,
} from './ledger-model'
import { MODEL_OFFERS } from './ledger-programme'
import { present } from './present'
import type { TestService } from './service'

export interface ObservedEntry extends ModelEntry {
  id: string
  reversedEntryId: string | null
}

/** What a member has, as the service returns it. */
export interface ObservedMember {
  balances: ModelBalance[]
  /** Oldest first. */
  ledger: ObservedEntry[]
  offers: ModelMemberOffer[]
}

const ENTRY = 'id type points businessUnit category cause activityId reversedEntryId reason actor createdAt'
const OFFER = 'offerCode acceptanceState acceptanceDate progress timesRewarded version'
const REVERSAL = 'activity { reversal { reason createdAt } }'

type Document<Data> = TypedDocumentNode<Data, { input: object }>

const SEND: Document<{ sendActivity: SentActivity | null }> = parse(`mutation ($input: SendActivityInput!) {
  sendActivity(input: $input) {
    earned { businessUnit rewards { base bonus targeted total } } completedOffers { offerCode } ${REVERSAL} replayed } }`)

const REVERSE: Document<{ reverseActivity: ReversedActivity | null }> =
  parse(`mutation ($input: ReverseActivityInput!) {
  reverseActivity(input: $input) {
    entries { ${ENTRY} } reopenedOffers { ${OFFER} } balances { businessUnit points } ${REVERSAL} replayed } }`)

const ANSWER: Document<{ respondToOffer: { offer: ModelMemberOffer } | null }> =
  parse(`mutation ($input: RespondToOfferInput!) {
  respondToOffer(input: $input) { offer { ${OFFER} } } }`)

const ADJUST: Document<{ adjustPoints: Adjustment | null }> = parse(`mutation ($input: AdjustPointsInput!) {
  adjustPoints(input: $input) { entry { ${ENTRY} } balance { businessUnit points } replayed } }`)

const READ: TypedDocumentNode<ReadMember, { correlationId: string; after: string | undefined }> =
  parse(`query ($correlationId: ID!, $after: String) {
  session(correlationId: $correlationId) {
    account {
      balances { businessUnit points }
      ledger(first: 100, after: $after) { nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } }
    }
    mass: offers(kind: MASS, first: 100) { nodes { ${OFFER} } }
    targeted: offers(kind: TARGETED, first: 100) { nodes { ${OFFER} } } } }`)

interface WithReversal {
  activity: { reversal: { reason: string | null; createdAt: string } | null }
  replayed: boolean
}

interface SentActivity extends WithReversal {
  earned: { businessUnit: string; rewards: Omit<ModelEarnings, 'businessUnit'>[] }[]
  completedOffers: { offerCode: string }[]
}

interface ReversedActivity extends WithReversal {
  entries: ObservedEntry[]
  reopenedOffers: ModelMemberOffer[]
  balances: ModelBalance[]
}

interface Adjustment {
  entry: ObservedEntry
  balance: ModelBalance
  replayed: boolean
}

interface ReadMember {
  session: {
    account: {
      balances: ModelBalance[]
      ledger: { nodes: ObservedEntry[]; pageInfo: { hasNextPage: boolean; endCursor: string } }
    }
    mass: { nodes: ModelMemberOffer[] }
    targeted: { nodes: ModelMemberOffer[] }
  } | null
}

/** A member of a service, for whom steps of the model are calls. */
export class LedgerMember {
  private constructor(
    private readonly service: TestService,
    private readonly member: Member,
  ) {}

  static async create(service: TestService): Promise<LedgerMember> {
    const member = await givenMember(service)
    const targeted = MODEL_OFFERS.filter(({ audience }) => audience === 'TARGETED')
    await service.database.client.memberOffer.createMany({
      data: targeted.map(({ code }) => ({ accountId: member.accountId, offerCode: code })),
    })
    return new LedgerMember(service, member)
  }

  async call(step: Step): Promise<StepResult> {
    const { accountId, correlationId } = this.member
    switch (step.kind) {
      case 'send': {
        const { action, amount, businessUnit, onExisting } = step
        const content = { action, amount, businessUnit, when: '2026-06-15', onExisting }
        const input = { correlationId, activityId: this.#globalId(step.activityId), ...content }
        return toResult(await this.#execute(SEND, input), ({ sendActivity }) => toSent(present(sendActivity)))
      }
      case 'reverse': {
        const input = { activityId: this.#globalId(step.activityId), reason: step.reason }
        return toResult(await this.#execute(REVERSE, input), (data) => this.#toReversed(present(data.reverseActivity)))
      }
      case 'answer': {
        const input = { correlationId, offerId: step.offerCode, acceptanceState: step.answer }
        return toResult(await this.#execute(ANSWER, input), ({ respondToOffer }) => present(respondToOffer))
      }
      case 'adjust': {
        const { points, businessUnit, reason, onExisting } = step
        const content = { points, businessUnit, reason, onExisting }
        const input = { accountId, adjustmentId: this.#globalId(step.adjustmentId), ...content }
        return toResult(await this.#execute(ADJUST, input), (data) => this.#toAdjusted(present(data.adjustPoints)))
      }
    }
  }

  async read(): Promise<ObservedMember> {
    const { correlationId } = this.member
    const ledger: ObservedEntry[] = []
    for (let after: string | undefined; ;) {
      const { data, errors } = await this.service.execute(READ, { correlationId, after })
      expect(errors).toBeUndefined()
      const { account, mass, targeted } = present(data?.session)
      const { nodes, pageInfo } = account.ledger
      ledger.push(...nodes.map((entry) => this.#toLocal(entry)))
      if (pageInfo.hasNextPage) after = pageInfo.endCursor
      else return { balances: account.balances, ledger: ledger.reverse(), offers: [...mass.nodes, ...targeted.nodes] }
    }
  }

  #execute<Data>(document: Document<Data>, input: object): Promise<ExecutionResult<Data>> {
    return this.service.execute(document, { input }, { headers: { 'x-actor': ACTOR } })
  }

  #toReversed({ entries, activity, ...rest }: ReversedActivity): StepResult {
    return { ...rest, entries: entries.map((entry) => toModelEntry(this.#toLocal(entry))), reversal: activity.reversal }
  }

  #toAdjusted({ entry, ...rest }: Adjustment): StepResult {
    return { ...rest, entry: toModelEntry(this.#toLocal(entry)) }
  }

  /** IDs of activities and adjustments are unique among all members. */
  #globalId(id: string): string {
    return `${this.member.accountId} ${id}`
  }

  #toLocal(entry: ObservedEntry): ObservedEntry {
    const toLocalId = (id: string) => id.replace(this.#globalId(''), '')
    return { ...entry, cause: toLocalId(entry.cause), activityId: entry.activityId && toLocalId(entry.activityId) }
  }
}

function toResult<Data>({ data, errors }: ExecutionResult<Data>, read: (data: Data) => StepResult): StepResult {
  if (!errors) return read(present(data))
  expect(errors).toHaveLength(1)
  return { error: String(errors[0]?.extensions.reason) }
}

function toSent({ earned, completedOffers, activity, replayed }: SentActivity): StepResult {
  return {
    earned: earned.flatMap(({ businessUnit, rewards }) => rewards.map((points) => ({ businessUnit, ...points }))),
    completedOffers: completedOffers.map(({ offerCode }) => offerCode),
    reversal: activity.reversal,
    replayed,
  }
}

/** The entry without IDs, which the model does not have. */
export function toModelEntry(observed: ObservedEntry): ModelEntry {
  const { type, points, businessUnit, category, cause, activityId, reason, actor, createdAt } = observed
  return { type, points, businessUnit, category, cause, activityId, reason, actor, createdAt }
}
