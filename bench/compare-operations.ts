import { checkRows, countRows } from './checks/check-rows'
import { compareOperation, type Comparison, type ComparisonSetup } from './load/compare-operation'
import { operationsOf } from './operations'

/** Compares the operations one after the other. Then checks that each database contains what was acknowledged. */
export async function compareOperations(setup: ComparisonSetup): Promise<Comparison[]> {
  const { kind, targets, options } = setup
  const rowsBefore = new Map(
    await Promise.all(targets.map(async (target) => [target, await countRows(target)] as const)),
  )
  const operations = operationsOf(options.posture)
  const comparisons: Comparison[] = []
  for (const connections of options.connections) {
    for (const name of options.operations) {
      process.stderr.write(`${kind}: ${name}, connections: ${connections}\n`)
      const compared = await compareOperation(setup, operations[name], connections)
      if (compared.some(({ candidate, reference }) => candidate.errors + reference.errors > 0)) {
        throw new Error('Calls failed, so the figures are invalid')
      }
      comparisons.push(...compared)
    }
  }
  for (const [target, before] of rowsBefore) await checkRows(target, before)
  process.stderr.write(`${kind}: every acknowledged call was written, and every balance is correct\n`)
  return comparisons
}
