// Reports the words that docs/glossary.md replaces, with the word to use: in the project in the working directory, or in
// the files that are given as arguments. Exits with 1 if there are any.
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'

const ROOTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'schema.graphql',
  'prisma/schema.prisma',
  'src',
  'test',
  'bench',
  'scripts',
  'docs',
  'examples',
]
const EXTENSIONS = /\.(ts|tsx|mjs|cjs|js|graphql|prisma|md)$/
// Installed packages, generated files, and the three files that name the replaced words because they are about them.
const SKIPPED =
  /(^|\/)node_modules\/|^(src\/generated|test\/generated|examples\/member-app\/src\/gql|examples\/member-app\/src\/language\/fr|docs\/glossary\.md|scripts\/check-vocabulary\.mjs|test\/unit\/check-vocabulary\.test\.ts)(\/|$)/

const CODE = /\.(ts|tsx|mjs|cjs|js|graphql|prisma)$/
const SOFTWARE =
  'services?|servers?|clients?|process(?:es)?|databases?|Postgres|SQLite|Prisma|Apollo|Fastify|Node|GraphQL|graphql-js|' +
  'Codegen|zod|code|tests?|fields?|tokens?|errors?|limits?|statements?|gate|pool|planner|compiler|' +
  'commands?|settings?|columns?|rows?|types?'
const DOCUMENTS = 'README|contract|pages?|documents?|files?|tables?|headers?|messages?|schema'

/**
 * @typedef {object} Entry
 * @property {RegExp} word  What is replaced. A blank also matches a line break inside a comment or a paragraph.
 * @property {string} use   What to write instead.
 * @property {RegExp} [except]  Legitimate uses: text around a match that this matches is not reported.
 * @property {RegExp} [files]   Only in files whose path this matches.
 */

/** @type {Entry[]} */
export const VOCABULARY = [
  // Words of the text.
  { word: /\b[Tt]ell(?:s|ing)?\b|\btold\b/, use: 'report, record, show, state; distinguish for "tell apart"' },
  { word: /\bpatien(?:ce|t|tly)\b|\bPATIENCE\w*/, use: 'retry, back off, timeout' },
  {
    word: /\b(?:in turn|by turns|takes? turns|took turns|taking turns|stand in a row|(?:its|their) turn|(?:for|[Ii]n) a turn)\b/,
    use: 'mutex, semaphore, queue; one after the other',
    except: /\bturn of the event loop\b|\bin a row of\b/,
  },
  {
    word: /\b[Aa]t once\b/,
    use: 'immediately, concurrently, together, in one message',
  },
  {
    word: /\b(?:[Nn]obody|[Ee]verybody|[Ss]omebody|[Aa]nybody|[Ww]hoever|[Ww]homever)\b/,
    use: 'no caller, every process, another request, an operator',
    except: /'\w+body'|\/nobody@/,
  },
  { word: /\bhangs? on\b|\bhung on\b/, use: 'depends on' },
  { word: /\bunder way\b/, use: 'in flight, in progress, running' },
  { word: /\b[Aa]s ever\b|\bfor ever\b/, use: 'as before, as usual; indefinitely' },
  { word: /, say(?=[,.;:)])/, use: 'for example' },
  {
    word: /\balone\b/,
    use: 'only, by itself, single',
    except: /\bstand-?alone\b|\bleaves? \w+ alone\b|\.alone\b|\balone[(:]/,
  },
  // Documents name the client preset of Codegen.
  { word: /(?<!client-)\bpresets?\b|\bPRESETS?\b|\borPreset\b/, use: 'default', files: CODE },
  { word: /\b[Ss]ound\b|\bisSound\b|\bsound[A-Z]\w*|\bSound[A-Z]\w*/, use: 'valid' },
  { word: /\b(?:portions?|inPortions|PORTION\w*)\b/, use: 'chunk, batch' },
  { word: /\b[Ss]ought\b/, use: 'filter, row filter' },
  { word: /\bwords and signs\b/, use: 'tokens' },
  { word: /\blevels of fields\b/, use: 'levels of nested fields; depth' },
  {
    word: new RegExp(
      `\\b(?:(?:${SOFTWARE}) says?|(?:${SOFTWARE}|${DOCUMENTS}) (?:knows?|wants?|trusts?|asks?|thinks?|believes?))\\b`,
    ),
    use: 'a verb that fits software: has, requires, accepts, requests, returns, reports, states',
  },

  // An answer is what a member says. What the server sends is a response.
  {
    word: /\b(?:HTTP|GraphQL|JSON) answers?\b|\b(?:status|body|headers?|shape|size|length) of (?:an|the|every|each) answers?\b/,
    use: 'response',
  },
  { word: /\bin (?:an|every|each) answer\b|\bof (?:an|every|each) answer\b/, use: 'response' },
  {
    word: /\banswer(?:Length|Seconds|edErrors)\b|\banswered?-errors\b|\banswer-length\b|\bcountAnswers\b/,
    use: 'response',
  },

  // A member is a person in the loyalty programme. A property of an object or record is a field.
  {
    word: /\bmembers? (?:of|in) (?:an?|one|the|each|every|its|this) (?:object|record|contact|error|answer|response|file|type|payload|body|input|treatment)\b/,
    use: 'field, property',
  },
  {
    word: /\b(?:derived|immutable|nullable|required|absent|unknown|nested|public|documented) members?\b/,
    use: 'field, property',
  },
  {
    word: /\b(?:sound|sent|Required|Derived|List|Contact|Treatment|key|MOST_)(?:Members?|MEMBERS?)\b|\b(?:contacts\.members|member-values)\b/,
    use: 'field',
  },

  // Identifiers.
  {
    word: /\b(?:MOST|LEAST|LONGEST|SHORTEST|LARGEST|SMALLEST)_[A-Z]\w*/,
    use: 'MAX_..., MIN_...',
    files: CODE,
  },
  {
    word: /\b(?:most|least|longest|shortest|largest|smallest|deepest)[A-Z]\w*/,
    use: 'max..., min...',
    files: CODE,
  },
  {
    word: /\{(?:most|least|what)\}|(?<=[,({] ?)\b(?:most|least)\b(?=\s*[:,})]\s*(?:number|\d|least|most|\)|\}))/,
    use: 'maximum, minimum; max, min',
    files: CODE,
  },
  { word: /\b(?:whyNot|whatIs|whoIs|howMany|howLong)[A-Z]\w*/, use: 'check..., find..., ...Reason, ...Count' },
  {
    word: /\b(?:nameOf|rowOf|rowsOf|reasonOf|pluginOf|tablesOf)\b/,
    use: 'a name for what it returns: rowKey, statementName, errorReason, createHooksPlugin',
    files: CODE,
  },
  { word: /\b(?:const|let|readonly|static) #?known\b/, use: 'cache, ...ByKey, or what it holds', files: CODE },
  {
    word: /\bclass (?!\w*Error\b)\w+ extends \w*(?:Error|Exception)\b/,
    use: 'a name that ends in Error',
    files: CODE,
  },
  {
    word: /\b(?:interface|type|const|let|readonly) (?:places?|Places?)\b|\b\w*[a-z]Places?\b/,
    use: 'position, row key, cursor, source location, bind parameter',
    files: CODE,
  },
  {
    word: /\b[Cc]laims\b|\bclaimDatabase\b|\bclaim-database\b/,
    use: 'identifier registry; lock (claims are those of a token)',
    files: /^(src\/(programme-files|domain|database|server)|docs\/programme-files)/,
  },
  {
    word: /\bkind\b\s*(?:[!=]==|:)\s*'(?:trusted|known|unknown|unchecked)'/,
    use: 'unrestricted, authenticated, anonymous, unverified',
  },
  {
    word: /\btrust(?:Everybody|edMilliseconds|Milliseconds)\b|\bprogrammeTrustMilliseconds\b/,
    use: 'unrestricted; max age',
  },

  // Names that have been replaced.
  { word: /\bTurns\b(?! [a-z])/, use: 'Semaphore' },
  ...renamed({
    ANSWER_TOO_LARGE: 'RESPONSE_TOO_LARGE',
    MAX_ANSWER_LENGTH: 'MAX_RESPONSE_LENGTH',
    MAX_REQUESTS_AT_ONCE: 'MAX_CONCURRENT_REQUESTS',
    engagement_requests_running: 'engagement_requests_in_flight',
    TurnsByKey: 'KeyedMutex',
    NoTurn: 'QueueTimeoutError',
    inTurn: 'runExclusive',
    inTime: 'withTimeout',
    requestsAtOnce: 'concurrentRequests',
    WriteConflict: 'WriteConflictError',
    Unanswered: 'UnknownOutcomeError',
    TooManyConflicts: 'RetriesExhaustedError',
    UnusableDatabase: 'UnusableDatabaseError',
    ServerInUse: 'DatabaseInUseError',
    ImportRefused: 'ImportError',
    ExchangeCounts: 'RateCountExchange',
    keepPrompts: 'savePrompts',
  }),
]

/** @returns {Entry[]} */
function renamed(names) {
  return Object.entries(names).map(([name, use]) => ({ word: new RegExp(`\\b${name}\\b`), use }))
}

/** A text is wrapped, so the words of a phrase can be on two lines, with the start of a comment line between them. */
const LINE_BREAK = /[ \t]*\n[ \t]*(?:\*|\/\/+|#+|>|-)?[ \t]*/g
const BLANK = `(?:[ \\t]+|${LINE_BREAK.source})`

const PATTERNS = VOCABULARY.map((entry) => ({
  ...entry,
  pattern: new RegExp(entry.word.source.replaceAll(' ', BLANK), 'g'),
}))

/**
 * The replaced words of a text.
 *
 * @param {string} file  Its path: some entries are about some files only.
 * @param {string} text
 * @returns {{ line: number, word: string, use: string }[]}
 */
export function findReplacedWords(file, text) {
  const lineStarts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1)
  const found = PATTERNS.filter(({ files }) => files?.test(file) ?? true).flatMap(({ pattern, except, use }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: word, index }) => !except?.test(text.slice(Math.max(0, index - 20), index + word.length + 25)))
      .map(({ 0: word, index }) => ({ line: lineOf(lineStarts, index), word: word.replace(LINE_BREAK, ' '), use })),
  )
  return found.sort((a, b) => a.line - b.line)
}

function lineOf(lineStarts, index) {
  const next = lineStarts.findIndex((start) => start > index)
  return next === -1 ? lineStarts.length : next
}

/** The files of the project that are checked, in the order of their paths. */
export function filesToCheck(folder = '.') {
  return ROOTS.filter((root) => existsSync(path.join(folder, root)))
    .flatMap((root) => (statSync(path.join(folder, root)).isDirectory() ? filesUnder(folder, root) : root))
    .filter((file) => EXTENSIONS.test(file) && !SKIPPED.test(file))
    .sort()
}

function filesUnder(folder, root) {
  return readdirSync(path.join(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}

if (import.meta.filename === realpathSync(process.argv[1] ?? '')) {
  const given = process.argv.slice(2)
  let count = 0
  for (const file of given.length > 0 ? given : filesToCheck()) {
    for (const { line, word, use } of findReplacedWords(file, readFileSync(file, 'utf8'))) {
      console.error(`${file}:${line}: "${word}" -> ${use}`)
      count += 1
    }
  }
  if (count > 0) {
    console.error(`${count} words to replace: see docs/glossary.md.`)
    process.exitCode = 1
  }
}
