import { checkRows, countRows } from './checks/check-rows'
import { compareOperation, type Comparison, type ComparisonSetup } from './load/compare-operation'
import { roles } from './load/targets'
import { OPERATIONS } from './operations'

/** Compares the operations one after the other. Then checks that each database contains what was acknowledged. */
export async function compareOperations(setup: ComparisonSetup): Promise<Comparison[]> {
  const { kind, targets, options } = setup
  const before = { candidate: await countRows(targets.candidate), reference: await countRows(targets.reference) }
  const comparisons: Comparison[] = []
  for (const connections of options.connections) {
    for (const name of options.operations) {
      process.stderr.write(`${kind}: ${name}, connections: ${connections}\n`)
      const comparison = await compareOperation(setup, OPERATIONS[name], connections)
      if (roles.some((role) => comparison[role].errors > 0)) throw new Error('Calls failed, so the figures are invalid')
      comparisons.push(comparison)
    }
  }
  for (const role of roles) await checkRows(targets[role], before[role])
  process.stderr.write(`${kind}: every acknowledged call was written, and every balance is correct\n`)
  return comparisons
}
