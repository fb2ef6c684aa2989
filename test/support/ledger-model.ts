import { present } from './present'

/**
 * What the contract says about activities, reversals, adjustments and answers of one member, written a second time: without
 * a database, concurrency or any code of the service. All offers are live, and all arguments are valid.
 */
export interface ModelOffer {
  code: string
  rank: number
  audience: 'MASS' | 'TARGETED'
  activation: 'AUTO_LOAD' | 'LOAD_TO_CARD'
  rewardType: 'FLAT' | 'MULTIPLIER' | 'PERCENTAGE'
  rewardValue: number
  businessUnit: string | null
  action: string | null
  minAmount: number | null
  frequency: number
  limitPerMember: number
}

export interface ModelRule {
  code: string
  action: string
  businessUnit: string | null
  points: number
  pointsPerUnit: number
}

export interface ModelProgramme {
  defaultBusinessUnit: string
  earnRules: readonly ModelRule[]
  /** By rank. */
  offers: readonly ModelOffer[]
}

type OnExisting = 'REJECT' | 'REPLAY'

export type Step =
  | {
      kind: 'send'
      activityId: string
      action: string
      amount: number | null
      businessUnit: string | null
      onExisting: OnExisting
    }
  | { kind: 'reverse'; activityId: string; reason: string | null }
  | { kind: 'answer'; offerCode: string; answer: 'ACCEPTED' | 'DECLINED' | 'UNACCEPTED' }
  | {
      kind: 'adjust'
      adjustmentId: string
      points: number
      businessUnit: string | null
      reason: string
      onExisting: OnExisting
    }

export interface ModelEntry {
  type: 'EARN' | 'REVERSAL' | 'ADJUSTMENT'
  points: number
  businessUnit: string
  category: 'BASE' | 'BONUS' | 'TARGETED' | null
  cause: string
  activityId: string | null
  reason: string | null
  actor: string | null
  createdAt: string
}

export interface ModelMemberOffer {
  offerCode: string
  acceptanceState: 'NONE' | 'ACCEPTED' | 'DECLINED' | 'COMPLETED'
  acceptanceDate: string | null
  progress: number
  timesRewarded: number
  version: number
}

export interface ModelBalance {
  businessUnit: string
  points: number
}

/** The result of a step: the reason of its error, or what its payload contains. */
export type StepResult =
  | { error: string }
  | {
      /** By business unit. */
      earned: ModelEarnings[]
      completedOffers: string[]
      reversal: ModelReversal | null
      replayed: boolean
    }
  | {
      entries: ModelEntry[]
      reopenedOffers: ModelMemberOffer[]
      balances: ModelBalance[]
      reversal: ModelReversal | null
      replayed: boolean
    }
  | { offer: ModelMemberOffer }
  | { entry: ModelEntry; balance: ModelBalance; replayed: boolean }

export interface ModelEarnings {
  businessUnit: string
  base: number
  bonus: number
  targeted: number
  total: number
}

interface ModelReversal {
  reason: string | null
  createdAt: string
}

type SendStep = Extract<Step, { kind: 'send' }>
type AdjustStep = Extract<Step, { kind: 'adjust' }>

interface ModelActivity {
  sent: SendStep
  /** The codes of the offers towards which it counted. */
  counted: string[]
  completed: string[]
  reversal: (ModelReversal & { entries: ModelEntry[]; reopened: string[] }) | null
}

const MAX_POINTS = 2 ** 31 - 1
/** Who makes all reversals and adjustments. */
export const ACTOR = 'till-7'

/** What one member has. The order of the ledger is that of the postings. */
export class LedgerModel {
  readonly ledger: ModelEntry[] = []
  readonly offers = new Map<string, ModelMemberOffer>()
  readonly #activities = new Map<string, ModelActivity>()
  readonly #adjustments = new Map<string, ModelEntry>()
  /** For each offer: the activities with its rewards that stand, oldest first. */
  readonly #rewards = new Map<string, string[]>()

  constructor(readonly programme: ModelProgramme) {
    for (const { code } of programme.offers) {
      const untouched = { acceptanceState: 'NONE', acceptanceDate: null, progress: 0, timesRewarded: 0 } as const
      this.offers.set(code, { offerCode: code, ...untouched, version: 1 })
      this.#rewards.set(code, [])
    }
  }

  /** Does the step, and returns its result. */
  apply(step: Step, now: string): StepResult {
    switch (step.kind) {
      case 'send':
        return this.#send(step, now)
      case 'reverse':
        return this.#reverse(step.activityId, { reason: step.reason, createdAt: now })
      case 'answer':
        return this.#answer(step.offerCode, step.answer, now)
      case 'adjust':
        return this.#adjust(step, now)
    }
  }

  /** A balance for each business unit in the ledger, by business unit. */
  balances(): ModelBalance[] {
    const units = [...new Set(this.ledger.map(({ businessUnit }) => businessUnit))].sort()
    return units.map((businessUnit) => ({ businessUnit, points: this.#balanceOf(businessUnit) }))
  }

  /** The number of activities that stand and counted towards an offer. */
  countSteps(offerCode: string): number {
    const standing = [...this.#activities.values()].filter(({ reversal }) => !reversal)
    return standing.filter(({ counted }) => counted.includes(offerCode)).length
  }

  #send(sent: SendStep, now: string): StepResult {
    const existing = this.#activities.get(sent.activityId)
    if (existing) {
      const isSame = (['action', 'businessUnit'] as const).every((field) => existing.sent[field] === sent[field])
      const isRetry = isSame && (existing.sent.amount ?? 0) === (sent.amount ?? 0)
      if (sent.onExisting === 'REJECT' || !isRetry) return { error: 'ACTIVITY_ALREADY_EXISTS' }
      const { completed, reversal } = existing
      const taken = reversal && { reason: reversal.reason, createdAt: reversal.createdAt }
      const earned = this.ledger.filter((entry) => entry.type === 'EARN' && entry.activityId === sent.activityId)
      return { earned: summarize(earned), completedOffers: completed, reversal: taken, replayed: true }
    }

    const counted = this.programme.offers.filter((offer) => this.#counts(offer, sent))
    const rewarded = counted.filter(({ code, frequency }) => this.#offer(code).progress + 1 >= frequency)
    const entries = this.#earn(sent, rewarded, now)
    const units = new Set(entries.map(({ businessUnit }) => businessUnit))
    if (sum(entries) > MAX_POINTS || [...units].some((unit) => this.#balanceOf(unit, entries) > MAX_POINTS)) {
      return { error: 'POINTS_OUT_OF_RANGE' }
    }

    const completed: string[] = []
    for (const definition of counted) {
      const offer = this.#offer(definition.code)
      offer.progress += 1
      if (!rewarded.includes(definition)) continue
      offer.progress = 0
      offer.timesRewarded += 1
      offer.version += 1
      this.#rewardsOf(definition.code).push(sent.activityId)
      if (definition.limitPerMember === 0 || offer.timesRewarded < definition.limitPerMember) continue
      offer.acceptanceState = 'COMPLETED'
      completed.push(definition.code)
    }
    this.ledger.push(...entries)
    this.#activities.set(sent.activityId, {
      sent,
      counted: counted.map(({ code }) => code),
      completed,
      reversal: null,
    })
    return { earned: summarize(entries), completedOffers: completed, reversal: null, replayed: false }
  }

  #counts(offer: ModelOffer, { action, amount, businessUnit }: SendStep): boolean {
    const { acceptanceState, timesRewarded } = this.#offer(offer.code)
    const isActivated =
      offer.activation === 'LOAD_TO_CARD' ? acceptanceState === 'ACCEPTED' : acceptanceState !== 'DECLINED'
    return (
      isActivated &&
      acceptanceState !== 'COMPLETED' &&
      (offer.limitPerMember === 0 || timesRewarded < offer.limitPerMember) &&
      (offer.action === null || offer.action === action) &&
      (businessUnit === null || offer.businessUnit === null || offer.businessUnit === businessUnit) &&
      (amount ?? 0) >= (offer.minAmount ?? 0)
    )
  }

  #earn({ activityId, action, amount, businessUnit }: SendStep, rewarded: ModelOffer[], createdAt: string) {
    const { earnRules, defaultBusinessUnit } = this.programme
    const rules = earnRules.filter(
      (rule) =>
        rule.action === action &&
        (businessUnit === null || rule.businessUnit === null || rule.businessUnit === businessUnit),
    )
    const fields = { type: 'EARN', activityId, reason: null, actor: null, createdAt } as const
    const base = rules.map((rule): ModelEntry => ({
      ...fields,
      points: rule.points + Math.floor(((amount ?? 0) * rule.pointsPerUnit) / 100),
      businessUnit: businessUnit ?? rule.businessUnit ?? defaultBusinessUnit,
      category: 'BASE',
      cause: rule.code,
    }))
    const rewards = rewarded.map((offer): ModelEntry => {
      const points = {
        FLAT: offer.rewardValue,
        MULTIPLIER: (offer.rewardValue - 1) * sum(base),
        PERCENTAGE: Math.floor(((amount ?? 0) * offer.rewardValue) / 100 / 100),
      }
      return {
        ...fields,
        points: points[offer.rewardType],
        businessUnit: offer.businessUnit ?? businessUnit ?? defaultBusinessUnit,
        category: offer.audience === 'MASS' ? 'BONUS' : 'TARGETED',
        cause: offer.code,
      }
    })
    return [...base, ...rewards].filter(({ points }) => points !== 0)
  }

  #reverse(activityId: string, given: ModelReversal): StepResult {
    const activity = this.#activities.get(activityId)
    if (!activity) return { error: 'ACTIVITY_NOT_FOUND' }
    const replayed = activity.reversal !== null
    const { entries, reopened, ...reversal } = (activity.reversal ??= this.#takeBack(activityId, activity, given))
    const units = new Set(entries.map(({ businessUnit }) => businessUnit))
    return {
      entries,
      reopenedOffers: reopened.map((code) => ({ ...this.#offer(code) })),
      balances: this.balances().filter(({ businessUnit }) => units.has(businessUnit)),
      reversal,
      replayed,
    }
  }

  #takeBack(activityId: string, { counted }: ModelActivity, given: ModelReversal) {
    const taken = this.#standingEntriesOf(activityId)
    const reopened: string[] = []
    for (const code of counted) {
      const offer = this.#offer(code)
      const rewards = this.#rewardsOf(code)
      const isEarner = rewards.includes(activityId)
      if (!isEarner && offer.progress > 0) {
        offer.progress -= 1
        continue
      }
      const earner = isEarner ? activityId : rewards.at(-1)
      if (earner === undefined) continue
      rewards.splice(rewards.indexOf(earner), 1)
      if (!isEarner) taken.push(...this.#standingEntriesOf(earner).filter((entry) => isRewardOf(entry, code)))
      const { frequency, limitPerMember } = this.#definition(code)
      offer.timesRewarded -= 1
      offer.progress = frequency - 1
      offer.version += 1
      if (offer.acceptanceState !== 'COMPLETED' || offer.timesRewarded >= limitPerMember) continue
      offer.acceptanceState = offer.acceptanceDate === null ? 'NONE' : 'ACCEPTED'
      reopened.push(code)
    }
    const { reason, createdAt } = given
    const reversed = { type: 'REVERSAL', reason, actor: ACTOR, createdAt } as const
    const entries = taken.map((entry): ModelEntry => ({ ...entry, ...reversed, points: -entry.points }))
    this.ledger.push(...entries)
    return { ...given, entries, reopened }
  }

  #standingEntriesOf(activityId: string): ModelEntry[] {
    const entries = this.ledger.filter((entry) => entry.activityId === activityId)
    const reversals = entries.filter(({ type }) => type === 'REVERSAL')
    return entries.filter(
      ({ type, category, cause }) =>
        type === 'EARN' && !reversals.some((reversal) => reversal.category === category && reversal.cause === cause),
    )
  }

  #answer(offerCode: string, answer: 'ACCEPTED' | 'DECLINED' | 'UNACCEPTED', now: string): StepResult {
    const offer = this.#offer(offerCode)
    if (offer.acceptanceState === 'DECLINED') return { error: 'OFFER_DECLINED' }
    if (offer.acceptanceState === 'COMPLETED') return { error: 'OFFER_COMPLETED' }
    const acceptanceState = answer === 'UNACCEPTED' ? 'NONE' : answer
    if (offer.acceptanceState !== acceptanceState) {
      offer.acceptanceState = acceptanceState
      offer.acceptanceDate = acceptanceState === 'ACCEPTED' ? now : null
      offer.version += 1
    }
    return { offer: { ...offer } }
  }

  #adjust(sent: AdjustStep, createdAt: string): StepResult {
    const businessUnit = sent.businessUnit ?? this.programme.defaultBusinessUnit
    const existing = this.#adjustments.get(sent.adjustmentId)
    if (existing) {
      const isRetry =
        existing.points === sent.points && existing.reason === sent.reason && existing.businessUnit === businessUnit
      if (sent.onExisting === 'REJECT' || !isRetry) return { error: 'ADJUSTMENT_ALREADY_EXISTS' }
      return { entry: existing, balance: { businessUnit, points: this.#balanceOf(businessUnit) }, replayed: true }
    }
    const { points, reason, adjustmentId: cause } = sent
    const balance = { businessUnit, points: this.#balanceOf(businessUnit) + points }
    if (points < 0 && balance.points < 0) return { error: 'INSUFFICIENT_POINTS' }
    if (balance.points > MAX_POINTS) return { error: 'POINTS_OUT_OF_RANGE' }
    const nothing = { category: null, activityId: null }
    const entry: ModelEntry = {
      type: 'ADJUSTMENT',
      points,
      businessUnit,
      cause,
      reason,
      actor: ACTOR,
      createdAt,
      ...nothing,
    }
    this.ledger.push(entry)
    this.#adjustments.set(cause, entry)
    return { entry, balance, replayed: false }
  }

  #balanceOf(businessUnit: string, more: readonly ModelEntry[] = []): number {
    return sum([...this.ledger, ...more].filter((entry) => entry.businessUnit === businessUnit))
  }

  #offer(code: string): ModelMemberOffer {
    return present(this.offers.get(code))
  }

  #definition(code: string): ModelOffer {
    return present(this.programme.offers.find((offer) => offer.code === code))
  }

  #rewardsOf(code: string): string[] {
    return present(this.#rewards.get(code))
  }
}

function isRewardOf({ category, cause }: ModelEntry, offerCode: string): boolean {
  return category !== 'BASE' && cause === offerCode
}

function sum(entries: readonly { points: number }[]): number {
  return entries.reduce((total, { points }) => total + points, 0)
}

function summarize(entries: readonly ModelEntry[]): ModelEarnings[] {
  const units = [...new Set(entries.map(({ businessUnit }) => businessUnit))].sort()
  return units.map((businessUnit) => {
    const pointsOf = (category: ModelEntry['category']) =>
      sum(entries.filter((entry) => entry.businessUnit === businessUnit && entry.category === category))
    const [base, bonus, targeted] = [pointsOf('BASE'), pointsOf('BONUS'), pointsOf('TARGETED')]
    return { businessUnit, base, bonus, targeted, total: base + bonus + targeted }
  })
}
