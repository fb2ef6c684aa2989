import { compileFunction } from 'node:vm'

import ts from 'typescript'

import { codeBlocks, readPage } from './documents'
import { present } from './present'

/** Runs a code block of a guide as a module, and returns what it exports. `modules` are those that it can import. */
export function loadCodeBlock(
  page: string,
  label: string,
  modules: Readonly<Record<string, unknown>>,
  globals: Readonly<Record<string, unknown>> = {},
): unknown {
  const { text } = present(codeBlocks(readPage(page)).find((block) => block.label === label))
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2023 },
  })
  const exports = {}
  const load = (name: string) => {
    if (!(name in modules)) throw new Error(`${page}: ${label} imports ${name}, which the test does not provide`)
    return modules[name]
  }
  // Cast: the type of Node.js is that of any function.
  const run = compileFunction(outputText, ['require', 'exports', ...Object.keys(globals)]) as (
    ...args: unknown[]
  ) => void
  run(load, exports, ...Object.values(globals))
  return exports
}
