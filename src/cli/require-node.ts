import { findNodeProblem } from '../config/supported-node'

/** Imported first: in an old Node.js, the packages that are loaded next fail with errors that do not name the reason. */
const problem = findNodeProblem(process.versions.node)
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`)
  process.exit(1)
}
