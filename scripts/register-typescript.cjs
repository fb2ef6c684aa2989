// Lets plain `node` load the project's TypeScript: `node -r ./scripts/register-typescript.cjs FILE`, or by `require`.
// Types are stripped, not checked. For scripts and for tests that need a process of their own; the product runs dist/.
const { readFileSync } = require('node:fs')
const { ModuleKind, ScriptTarget, transpileModule } = require('typescript')

const compilerOptions = {
  module: ModuleKind.CommonJS,
  target: ScriptTarget.ES2023,
  esModuleInterop: true,
  experimentalDecorators: true,
  inlineSourceMap: true,
}

require.extensions['.ts'] = (module, fileName) => {
  const { outputText } = transpileModule(readFileSync(fileName, 'utf8'), { compilerOptions, fileName })
  module._compile(outputText, fileName)
}
