// Writes the types of the package's entry points to dist. An entry point declares all its public types itself, so the
// declarations of the whole program (2.7 MB, mostly Prisma's clients) stay out of the package.
import { readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'

const ENTRIES = ['index']

const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8'))
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')

for (const entry of ENTRIES) {
  const fileName = `src/${entry}.ts`
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(fileName, 'utf8'), {
    fileName,
    compilerOptions: { ...options, declaration: true, isolatedDeclarations: true, noEmit: false, incremental: false },
    reportDiagnostics: true,
  })
  for (const { messageText } of diagnostics ?? []) {
    throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  }
  // An import for its side effect declares nothing, but the consumer's compiler would have to find the module.
  const declarations = outputText.replace(/^import '[^']*';\n/gm, '')
  // The package does not contain the declarations that such an import refers to.
  if (/from ["']\./.test(declarations)) throw new Error(`${fileName}: its types must not refer to another file`)
  writeFileSync(`dist/${entry}.d.ts`, declarations)
}
