import fc from 'fast-check'

import type { Step } from './ledger-model'
import { MODEL_OFFERS } from './ledger-programme'

const MAX_INT = 2 ** 31 - 1
const anyUnit = fc.constantFrom(null, null, 'GROCERY', 'PHARMACY')
/** A number that selects one of the IDs so far. */
const anyPick = fc.nat(1_000)

/** What becomes of the ID of an activity or adjustment. CHANGED is REPLAY with another content. */
const anyUse = fc.constantFrom<Use[]>('NEW', 'NEW', 'NEW', 'NEW', 'NEW', 'NEW', 'REJECT', 'REPLAY', 'CHANGED')
type Use = 'NEW' | 'REJECT' | 'REPLAY' | 'CHANGED'

const anySend = fc.record({
  kind: fc.constant('send' as const),
  action: fc.constantFrom('SURVEY', 'PURCHASE'),
  amount: fc.constantFrom(null, 0, 550, 2_500, 10_099),
  businessUnit: anyUnit,
  use: anyUse,
  pick: anyPick,
})

const anyReversal = fc.record({
  kind: fc.constant('reverse' as const),
  reason: fc.constantFrom(null, 'return', 'void'),
  pick: anyPick,
})

const anyAnswer = fc.record({
  kind: fc.constant('answer' as const),
  offerCode: fc.constantFrom(...MODEL_OFFERS.map(({ code }) => code)),
  answer: fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, 'UNACCEPTED' as const, 'DECLINED' as const),
})

const anyAdjustment = fc.record({
  kind: fc.constant('adjust' as const),
  points: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(1, 40, -1, -40, -100, -200) },
    { weight: 2, arbitrary: fc.constantFrom(-MAX_INT - 1, MAX_INT, MAX_INT - 500) },
  ),
  businessUnit: anyUnit,
  reason: fc.constantFrom('a complaint', 'a gift'),
  use: anyUse,
  pick: anyPick,
})

const anySpending = fc
  .tuple(anyAdjustment, fc.constantFrom(-100, -200, -400, -800))
  .map(([adjustment, points]) => ({ ...adjustment, points, use: 'NEW' as const }))

const anyDraft = fc.oneof(
  { weight: 9, arbitrary: anySend },
  { weight: 9, arbitrary: anyReversal },
  { weight: 4, arbitrary: anyAnswer },
  { weight: 4, arbitrary: anyAdjustment },
)
type Draft = typeof anyDraft extends fc.Arbitrary<infer Value> ? Value : never

const LOADED = MODEL_OFFERS.filter(({ activation }) => activation === 'LOAD_TO_CARD').map(({ code }) => code)

/** Accepts some of the offers that count only then, and does further steps. */
export function anySteps(count: number): fc.Arbitrary<Step[]> {
  const accepts = fc.subarray(LOADED, { minLength: 3 })
  const drafts = fc.oneof(fc.array(anyDraft, lengthOf(count)), anyReturns(count))
  return fc
    .tuple(accepts, drafts)
    .map(([codes, chosen]) => [
      ...codes.map((offerCode): Step => ({ kind: 'answer', offerCode, answer: 'ACCEPTED' })),
      ...toSteps(chosen),
    ])
}

/** Activities, all of which are reversed later in another order: the only way to offers that have lost several rewards. */
function anyReturns(count: number): fc.Arbitrary<Draft[]> {
  const sends = fc.array(
    anySend.map((send) => ({ ...send, use: 'NEW' as const })),
    lengthOf(Math.floor(count / 2) - 2),
  )
  return sends.chain((sent) => {
    const reversals = fc
      .shuffledSubarray([...sent.keys()], { minLength: sent.length })
      .map((picks) => picks.map(toReversal))
    // They spend what the reversals then take back, so balances fall below zero.
    const spent = fc.array(anySpending, lengthOf(3))
    const adjustments = fc.array(anyAdjustment, lengthOf(1))
    const half = Math.floor(sent.length / 2)
    return fc
      .tuple(reversals, spent, adjustments)
      .map(([all, before, after]) => [...sent, ...before, ...all.slice(0, half), ...after, ...all.slice(half)])
  })
}

function toReversal(pick: number): Draft {
  return { kind: 'reverse', reason: 'return', pick }
}

function lengthOf(count: number) {
  return { minLength: count, maxLength: count }
}

/** Gives IDs to the steps: new ones, or those of earlier steps. A reversal of an activity that was never sent is rare. */
function toSteps(drafts: readonly Draft[]): Step[] {
  const sent: Extract<Step, { kind: 'send' }>[] = []
  const adjusted: Extract<Step, { kind: 'adjust' }>[] = []
  return drafts.map((draft): Step => {
    switch (draft.kind) {
      case 'answer':
        return draft
      case 'reverse': {
        const { kind, reason, pick } = draft
        return { kind, activityId: `activity ${pick % (sent.length + 1)}`, reason }
      }
      case 'send': {
        const { kind, action, amount, businessUnit, use, pick } = draft
        const earlier = use === 'NEW' ? undefined : sent[pick % sent.length]
        if (earlier) return { ...earlier, ...(use === 'CHANGED' && { amount: 77 }), onExisting: toOnExisting(use) }
        const activityId = `activity ${sent.length}`
        const step = { kind, activityId, action, amount, businessUnit, onExisting: toOnExisting(use) }
        sent.push(step)
        return step
      }
      case 'adjust': {
        const { kind, points, businessUnit, reason, use, pick } = draft
        const earlier = use === 'NEW' ? undefined : adjusted[pick % adjusted.length]
        if (earlier) return { ...earlier, ...(use === 'CHANGED' && { points: 77 }), onExisting: toOnExisting(use) }
        const adjustmentId = `adjustment ${adjusted.length}`
        const step = { kind, adjustmentId, points, businessUnit, reason, onExisting: toOnExisting(use) }
        adjusted.push(step)
        return step
      }
    }
  })
}

function toOnExisting(use: Use): 'REJECT' | 'REPLAY' {
  return use === 'REPLAY' || use === 'CHANGED' ? 'REPLAY' : 'REJECT'
}
