import { z } from 'zod'

/**
 * Values of requests that have a documented error. They are passed on whatever is sent, so that the use case refuses them
 * in the documented place; the schema only documents them.
 */

/** No name of a programme, no identifier and no remark can equal it, because it cannot be stored. */
const NO_TEXT = '\0'

interface Documentation {
  readonly description: string
  readonly examples?: readonly unknown[]
}

interface BodyDocumentation {
  /** The name of its schema in the OpenAPI document. */
  readonly id: string
  /** The fields without which the call fails. Their absence has a documented error, so that only it is checked. */
  readonly required?: readonly string[]
  readonly examples: readonly [Readonly<Record<string, unknown>>]
}

/** The body of a request. Fields that are not in its shape are ignored. */
export function sentBody<Shape extends z.ZodRawShape>(shape: Shape, documentation: BodyDocumentation) {
  return z.object(shape, { error: 'must be a JSON object' }).meta({ ...documentation })
}

/** A text. Any other value than null becomes one that no use case accepts. */
export function sentText(documentation: Documentation) {
  return documented({ type: ['string', 'null'], ...documentation }, (sent) => {
    return sent === null || typeof sent === 'string' ? sent : NO_TEXT
  })
}

/** An identifier. Clients also send numbers. */
export function sentIdentifier(documentation: Documentation) {
  return documented({ type: ['string', 'integer', 'null'], ...documentation }, (sent) => {
    if (Number.isSafeInteger(sent)) return String(sent)
    return sent === null || typeof sent === 'string' ? sent : NO_TEXT
  })
}

/** A value of an enum in any case. Any other value is passed on as a text, which the documented message can quote. */
export function sentEnum(
  values: readonly string[],
  { spelling, ...documentation }: Documentation & { spelling: (value: string) => string },
) {
  const found = new Map(values.map((value) => [value.toLowerCase(), value]))
  return documented({ type: 'string', enum: values.map(spelling), ...documentation }, (sent) => {
    if (sent === null) return null
    const text = describe(sent)
    return found.get(text.toLowerCase()) ?? text
  })
}

/** A list or an object can be as large as the request, so it is only named as one. */
function describe(sent: unknown): string {
  if (typeof sent === 'string') return sent
  if (Array.isArray(sent)) return 'a list'
  return typeof sent === 'object' ? 'an object' : JSON.stringify(sent)
}

/** A value that is documented by a JSON Schema, and read by a function that accepts every value. It can be absent. */
export function documented<Value>(schema: Documentation & Record<string, unknown>, read: (sent: unknown) => Value) {
  return z.unknown().transform(read).optional().meta(schema)
}
