import { performance } from 'node:perf_hooks'
import { isDeepStrictEqual } from 'node:util'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { anySteps } from '../support/any-step'
import { describeMember, describeModel, expectInvariants, sortEntries } from '../support/expect-ledger'
import { LedgerMember } from '../support/ledger-member'
import { LedgerModel, type ModelProgramme, type Step, type StepResult } from '../support/ledger-model'
import { givenModelProgramme } from '../support/ledger-programme'
import { startService, type TestService } from '../support/service'

const MAX_MILLISECONDS = 30_000

let service: TestService
let programme: ModelProgramme

beforeAll(async () => {
  service = await startService()
  programme = await givenModelProgramme(service)
})
afterAll(() => service.stop())

/**
 * Runs sequences until the time is over: fast-check must report the seed and the path of a failure before jest ends the
 * test. A run is not interrupted, because it would go on beside the next test.
 */
async function forAnySteps(count: number, run: (steps: Step[]) => Promise<void>): Promise<void> {
  const end = performance.now() + MAX_MILLISECONDS
  const property = fc.asyncProperty(anySteps(count), async (steps) => {
    if (performance.now() < end) await run(steps)
  })
  await fc.assert(property, { numRuns: 30 })
}

test('activities, reversals, adjustments and answers in any order have the results of the model', async () => {
  await forAnySteps(25, async (steps) => {
    const member = await LedgerMember.create(service)
    const model = new LedgerModel(programme)
    for (const step of steps) {
      const now = service.clock.advance(1_000).toISOString()
      const result = inOrder(await member.call(step))
      expect({ step, result }).toEqual({ step, result: inOrder(model.apply(step, now)) })
      const observed = await member.read()
      expect(describeMember(observed)).toEqual(describeModel(model))
      expectInvariants(observed, model)
    }
  })
})

test('concurrent ones have the results of the model in one of their orders', async () => {
  await forAnySteps(16, async (steps) => {
    const member = await LedgerMember.create(service)
    const [before, concurrent] = [steps.slice(0, -4), steps.slice(-4)]
    const now = service.clock.advance(1_000).toISOString()
    for (const step of before) await member.call(step)
    const results = await Promise.all(concurrent.map((step) => member.call(step)))
    const observed = await member.read()
    const outcome = { results: results.map(toDecided), member: describeMember(observed) }

    const possible = ordersOf(concurrent).map((order) => {
      const model = new LedgerModel(programme)
      for (const step of before) model.apply(step, now)
      const resultOf = new Map(order.map((step) => [step, toDecided(model.apply(step, now))]))
      const modelResults = concurrent.map((step) => resultOf.get(step))
      return { model, outcome: { results: modelResults, member: describeModel(model) } }
    })
    const same = possible.find((each) => isDeepStrictEqual(each.outcome, outcome))
    // If there is none, the first one shows a difference.
    expect(outcome).toEqual((same ?? possible[0])?.outcome)
    if (same) expectInvariants(observed, same.model)
  })
})

function ordersOf(steps: readonly Step[]): Step[][] {
  if (steps.length === 0) return [[]]
  return steps.flatMap((first, index) => ordersOf(steps.toSpliced(index, 1)).map((rest) => [first, ...rest]))
}

/**
 * A repeated reversal reads the balances and the offers as they are now, one after the other: another call can change them
 * in between.
 */
function toDecided(result: StepResult): StepResult {
  const ordered = inOrder(result)
  return 'entries' in ordered && ordered.replayed ? { ...ordered, balances: [], reopenedOffers: [] } : ordered
}

/** The entries of a reversal are in no order. */
function inOrder(result: StepResult): StepResult {
  return 'entries' in result ? { ...result, entries: sortEntries(result.entries) } : result
}
