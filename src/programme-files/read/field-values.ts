import { z } from 'zod'

import { parseInstant } from '../../domain/values/instant'
import { MAX_INT } from '../../domain/values/integer'
import { canonicalizeLocale } from '../../domain/values/locale'
import { isBlank, isIdentifier, isStorableText, MAX_IDENTIFIER_LENGTH } from '../../domain/values/text'

/** A member whose value `read` understands; of any other it is said what it `must be`. */
function parseField<Value>(mustBe: string, read: (value: unknown) => Value | undefined) {
  return z.unknown().transform((given, context): Value => {
    const value = read(given)
    if (value !== undefined) return value
    context.addIssue(given === undefined ? 'is missing' : `must be ${mustBe}`)
    return z.NEVER
  })
}

function parseText<Value>(mustBe: string, read: (text: string) => Value | undefined) {
  return parseField(mustBe, (value) => (typeof value === 'string' ? read(value) : undefined))
}

export const identifier = parseText(
  `a text of 1 to ${MAX_IDENTIFIER_LENGTH} characters, with no blanks at its ends and no NUL`,
  (text) => (isIdentifier(text) ? text : undefined),
)

/** A text for people; `isRequired` where blank would leave them with nothing to read. */
export function text(longest: number, { isRequired = false } = {}) {
  return parseText(
    `a text of ${isRequired ? 'at least 1 and ' : ''}at most ${longest} characters, without NUL`,
    (given) =>
      given.length <= longest && isStorableText(given) && !(isRequired && isBlank(given)) ? given : undefined,
  )
}

export function wholeNumber(least = -MAX_INT - 1) {
  return parseField(`a whole number from ${least} to ${MAX_INT}`, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MAX_INT ? value : undefined,
  )
}

export const flag = parseField('true or false', (value) => (typeof value === 'boolean' ? value : undefined))

export function oneOf<const Value extends string>(values: readonly Value[]) {
  return parseText(`one of ${values.join(', ')}`, (given) => values.find((value) => value === given))
}

export const instant = parseText('an ISO 8601 date, or date-time with offset, for instance 2026-01-31', parseInstant)

export const locale = parseText('a BCP 47 language tag, for instance en-CA', (tag) => {
  const canonical = canonicalizeLocale(tag)
  return canonical !== undefined && isIdentifier(canonical) ? canonical : undefined
})

/** In the form in which addresses are stored and looked up: without regard to case. */
export const email = parseText('an e-mail address', (given) => {
  const address = given.trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+$/.test(address) && isIdentifier(address) ? address : undefined
})

/** May be absent or null, which adds nothing. An element that is wrong is a hole in what is right of the list. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item.optional(), { error: 'must be a list' })
    .nullish()
    .transform((items) => items ?? [])
}

/** May be absent, which leaves what is stored as it is, or null, which clears it. */
export function nullable<Field extends z.ZodType>(field: Field) {
  return field.nullable().optional()
}

/** May be absent, which leaves what is stored as it is, or null, which sets it to its preset. */
export function withDefault<Value>(field: z.ZodType<Value>, defaultValue: NonNullable<Value>) {
  return field
    .nullable()
    .transform((value) => value ?? defaultValue)
    .optional()
}

/** May be anything: it is not looked at. */
export const ignored = z.unknown().optional()
