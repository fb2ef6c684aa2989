/** Parses JSON. Of a text that is none it says where it goes wrong. */
export function parseJson(text: string): { value: unknown } | { problem: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return { problem: `is not JSON: it ${describeErrorLocation(text)}` }
  }
}

function describeErrorLocation(text: string): string {
  const offset = firstWrong(text)
  if (offset >= text.length) return 'breaks off at its end'
  const before = text.slice(0, offset).split('\n')
  const column = `column ${(before.at(-1)?.length ?? 0) + 1}`
  return `goes wrong at ${text.includes('\n') ? `line ${before.length}, ` : ''}${column}`
}

const POSITION = /JSON at position (\d+)(?: \(line \d+ column \d+\))?$/
const UNEXPECTED_TOKEN = 'is not valid JSON'

/** The offset at which V8 stops; the length of the text where it breaks off. */
function firstWrong(text: string): number {
  const complaint = complaintAbout(text)
  const [, position] = POSITION.exec(complaint) ?? []
  if (position !== undefined) return Number(position)
  if (!complaint.endsWith(UNEXPECTED_TOKEN)) return text.length
  // V8 shows an unexpected token without its position: it ends the shortest beginning that has this complaint.
  let [sound, wrong] = [0, text.length]
  while (wrong - sound > 1) {
    const middle = Math.floor((sound + wrong) / 2)
    if (complaintAbout(text.slice(0, middle)).endsWith(UNEXPECTED_TOKEN)) wrong = middle
    else sound = middle
  }
  return wrong - 1
}

function complaintAbout(text: string): string {
  try {
    JSON.parse(text)
    return ''
  } catch (error) {
    return String(error)
  }
}

/** Whether a value that JSON can hold is an object, and so neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
