import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** A page of the documentation. The path is relative to the root of the repository. */
export interface Page {
  readonly file: string
  readonly text: string
}

export interface CodeBlock {
  readonly language: string
  /** What follows the language in the opening fence, for example `response` in ```json response. */
  readonly label: string
  readonly text: string
}

export function readPage(file: string): Page {
  return { file, text: readFileSync(file, 'utf8') }
}

/** The pages at the root of the repository, README.md among them, and all below docs/. */
export function allPages(): Page[] {
  const guides = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => path.posix.join('docs', file))
  return [...readdirSync('.'), ...guides]
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map(readPage)
}

export function codeBlocks({ text }: Page): CodeBlock[] {
  return [...text.matchAll(/^```(\w+)[ \t]*(.*)\n([^]*?)^```$/gm)].map(([, language = '', label = '', code = '']) => ({
    language,
    label: label.trim(),
    text: code,
  }))
}

/** An operation of a guide, with its variables and responses as the guide prints them. */
export interface Example {
  readonly operation: string
  /** The variables, if they differ from those of the example before. */
  readonly variables: Record<string, unknown> | undefined
  /** The responses, in order. If there are two, the operation is sent twice. */
  readonly responses: readonly unknown[]
}

/** The examples of a guide: each is a `graphql` block with the `json variables` and `json response` blocks after it. */
export function examplesIn(page: Page): Example[] {
  const examples: { operation: string; variables?: Record<string, unknown>; responses: unknown[] }[] = []
  for (const { language, label, text } of codeBlocks(page)) {
    if (language === 'graphql') examples.push({ operation: text, responses: [] })
    if (language !== 'json') continue
    const example = examples.at(-1)
    if (!example) throw new Error(`${page.file}: a json block stands before the first operation`)
    if (label === 'variables') example.variables = JSON.parse(text) as Record<string, unknown>
    else if (label === 'response') example.responses.push(JSON.parse(text))
    else throw new Error(`${page.file}: the json block after ${example.operation} is neither variables nor response`)
  }
  return examples.map(({ operation, variables, responses }) => ({ operation, variables, responses }))
}

/** Guides print this in place of generated text. */
export const ELISION = '...'

/**
 * The response as a guide prints it: if the guide elides a part of a text and the rest of the text matches, the text of the
 * guide. Everything else stays unchanged, so that a comparison shows each difference.
 */
export function elide(actual: unknown, printed: unknown): unknown {
  if (typeof actual === 'string' && typeof printed === 'string' && printed.includes(ELISION)) {
    const pattern = printed.split(ELISION).map(escapeForRegExp).join('.+')
    return new RegExp(`^${pattern}$`).test(actual) ? printed : actual
  }
  if (Array.isArray(actual) && Array.isArray(printed)) {
    return actual.map((entry: unknown, index) => elide(entry, (printed as unknown[])[index]))
  }
  if (isRecord(actual) && isRecord(printed)) {
    return Object.fromEntries(Object.entries(actual).map(([name, value]) => [name, elide(value, printed[name])]))
  }
  return actual
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

/** Every text of a response by the name of its field. The last one wins. */
export function textsIn(response: unknown, texts = new Map<string, string>()): Map<string, string> {
  for (const [name, value] of Object.entries(isRecord(response) || Array.isArray(response) ? response : {})) {
    if (typeof value === 'string') texts.set(name, value)
    else textsIn(value, texts)
  }
  return texts
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The rows of all tables whose first column has this heading, each keyed by the headings of its columns. */
export function tableRows({ text }: Page, firstColumn: string): Record<string, string>[] {
  const tables = text.split(/\n(?!\|)/).map((part) => part.split('\n').filter((line) => line.startsWith('|')))
  return tables.flatMap(([heading = '', , ...rows]) => {
    const names = splitRow(heading)
    if (names[0] !== firstColumn) return []
    return rows.map((row) => Object.fromEntries(splitRow(row).map((cell, index) => [names[index] ?? '', cell])))
  })
}

function splitRow(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim())
}

/** The links of a page to missing files and headings, one line for each. */
export function brokenLinks(page: Page): string[] {
  const prose = withoutCode(page.text)
  const inline = [...prose.matchAll(/\]\(<?([^()\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, target = '']) => target)
  const defined = [...prose.matchAll(/^ {0,3}\[[^\]]+\]:\s+<?(\S+?)>?(?:\s|$)/gm)].map(([, target = '']) => target)
  return [...inline, ...defined].flatMap((target) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(target)) return []
    const [relative = '', anchor] = decodeURI(target).split('#')
    const file = path.posix.join(path.posix.dirname(page.file), relative)
    if (relative !== '' && !existsSync(file)) return [`${page.file}: ${target} is not there`]
    if (anchor === undefined) return []
    const headings = relative === '' ? anchorsOf(page) : statSync(file).isFile() ? anchorsOf(readPage(file)) : new Set()
    return headings.has(anchor) ? [] : [`${page.file}: ${target} has no such heading`]
  })
}

/** The anchors of the headings of a page, as GitHub generates them, and the explicit anchors of the page. */
export function anchorsOf({ text }: Page): Set<string> {
  const anchors = new Set<string>()
  const outside = withoutBlocks(text)
  for (const [, heading = ''] of outside.matchAll(/^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm)) {
    const anchor = heading
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-')
    let name = anchor
    for (let count = 1; anchors.has(name); count += 1) name = `${anchor}-${count}`
    anchors.add(name)
  }
  for (const [, id = ''] of outside.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id)
  return anchors
}

function withoutBlocks(text: string): string {
  return text.replace(/^ *(```+|~~~+)[^]*?^ *\1[ \t]*$/gm, '')
}

function withoutCode(text: string): string {
  return withoutBlocks(text).replace(/(`+)[^]*?\1/g, '')
}
