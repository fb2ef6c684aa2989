// Writes the types of the package's entry points to dist. The declarations of the whole program (2.7 MB, mostly Prisma's
// clients) stay out of the package: an entry point declares its public types itself, or takes them from a file of these lists.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const ENTRIES = ['index', 'testing/index', 'testing/test-service', 'mocks/index']
/** The entry point for clients, and what it refers to: a small program of its own. */
const CLIENT_FILES = ['errors/index', 'domain/errors/domain-error', 'domain/errors/catalogue']

const { config } = ts.readConfigFile('tsconfig.json', (file) => readFileSync(file, 'utf8'))
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')
const toDeclare = { ...options, declaration: true, noEmit: false, incremental: false }

for (const entry of ENTRIES) {
  const fileName = `src/${entry}.ts`
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(fileName, 'utf8'), {
    fileName,
    compilerOptions: { ...toDeclare, isolatedDeclarations: true },
    reportDiagnostics: true,
  })
  failIfAny(diagnostics ?? [], fileName)
  // An import for its side effect declares nothing, but the consumer's compiler would have to find the module.
  const declarations = outputText.replace(/^import '[^']*';\n/gm, '')
  for (const [, name] of declarations.matchAll(/from ["'](\.[^"']*)["']/g)) {
    const file = path.posix.join(path.posix.dirname(entry), name)
    if (![...ENTRIES, ...CLIENT_FILES].some((known) => known === file || known === `${file}/index`))
      throw new Error(`${fileName}: its types must not refer to ${file}`)
  }
  writeFileSync(`dist/${entry}.d.ts`, declarations)
}

const program = ts.createProgram(
  CLIENT_FILES.map((file) => `src/${file}.ts`),
  { ...toDeclare, emitDeclarationOnly: true, rootDir: 'src', outDir: 'dist' },
)
failIfAny(ts.getPreEmitDiagnostics(program), 'src/errors')
program.emit(undefined, (file, text) => {
  if (!CLIENT_FILES.some((name) => file.endsWith(`dist/${name}.d.ts`))) {
    throw new Error(`src/errors: its types must not refer to ${file}`)
  }
  writeFileSync(file, text)
})

function failIfAny(diagnostics, place) {
  for (const { messageText } of diagnostics) {
    throw new Error(`${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  }
}
