import { z } from 'zod'

import { findDecimals } from '../../domain/values/currency'
import { normalizeEmail } from '../../domain/values/email'
import { isTimeZone, parseDay, parseInstant } from '../../domain/values/instant'
import { MAX_INT, MIN_INT, withoutNegativeZero } from '../../domain/values/integer'
import { canonicalizeLocale } from '../../domain/values/locale'
import { isReservedId } from '../../domain/values/node-id'
import { isBlank, isIdentifier, isStorableText, MAX_IDENTIFIER_LENGTH } from '../../domain/values/text'
import { CalendarDay } from './calendar-day'

/** A field whose value `read` returns. For a value that it does not accept, the problem states what was `expected`. */
function parseField<Value>(expected: string, read: (value: unknown) => Value | undefined) {
  return z.unknown().transform((given, context): Value => {
    const value = read(given)
    if (value !== undefined) return value
    context.addIssue(given === undefined ? 'is missing' : `must be ${expected}`)
    return z.NEVER
  })
}

function parseText<Value>(expected: string, read: (text: string) => Value | undefined) {
  return parseField(expected, (value) => (typeof value === 'string' ? read(value) : undefined))
}

export const identifier = parseText(
  `a string of 1 to ${MAX_IDENTIFIER_LENGTH} characters, without NUL and without spaces at its ends`,
  (text) => (isIdentifier(text) ? text : undefined),
)

/** The ID of an account or contact, which is a global one as it is. */
export const globalId = identifier.transform((id, context) => {
  if (!isReservedId(id)) return id
  context.addIssue('must not begin with the name of a type and a colon, for example Activity:')
  return z.NEVER
})

/** A text for people. If `isRequired`, it is not blank. */
export function text(maxLength: number, { isRequired = false } = {}) {
  return parseText(
    isRequired
      ? `a string of 1 to ${maxLength} characters, not blank, without NUL`
      : `a string of at most ${maxLength} characters, without NUL`,
    (given) =>
      given.length <= maxLength && isStorableText(given) && !(isRequired && isBlank(given)) ? given : undefined,
  )
}

export function wholeNumber(min = MIN_INT) {
  return parseField(`an integer from ${min} to ${MAX_INT}`, (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= MAX_INT
      ? withoutNegativeZero(value)
      : undefined,
  )
}

export const flag = parseField('true or false', (value) => (typeof value === 'boolean' ? value : undefined))

export function oneOf<const Value extends string>(values: readonly Value[]) {
  return parseText(`one of ${values.join(', ')}`, (given) => values.find((value) => value === given))
}

/** A day without a time stays one until the time zone of the programme is known. */
export const instant = parseText('an ISO 8601 date, or date-time with offset, for example 2026-01-31', (given) => {
  const day = parseDay(given)
  return day === undefined ? parseInstant(given) : new CalendarDay(day)
})

export const timeZone = parseText('an IANA time zone, for example America/Toronto', (name) =>
  isTimeZone(name) ? name : undefined,
)

export const currency = parseText('an ISO 4217 currency code, for example CAD', (code) =>
  findDecimals(code) === undefined ? undefined : code,
)

export const locale = parseText('a BCP 47 language tag, for example en-CA', (tag) => {
  const canonical = canonicalizeLocale(tag)
  return canonical !== undefined && isIdentifier(canonical) ? canonical : undefined
})

const MAX_URL_LENGTH = 2_048

/** The text stays as it is given. Members' browsers load it, so it is never plain HTTP. */
export const httpsUrl = parseText(
  `an https address of at most ${MAX_URL_LENGTH} characters, for example https://www.example.com/offer.png`,
  (given) =>
    given.length <= MAX_URL_LENGTH &&
    /^https:\/\/[^\s\\]+$/i.test(given) &&
    isStorableText(given) &&
    URL.canParse(given)
      ? given
      : undefined,
)

export const email = parseText('an e-mail address', (given) => {
  const address = normalizeEmail(given)
  return /^[^\s@]+@[^\s@]+$/.test(address) && isIdentifier(address) ? address : undefined
})

/** Can be absent or null, which adds nothing. Among the valid fields of a record, an invalid entry is undefined. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item.optional(), { error: 'must be an array' })
    .nullish()
    .transform((items) => items ?? [])
}

/** Can be absent, which keeps the stored value, or null, which clears it. */
export function nullable<Field extends z.ZodType>(field: Field) {
  return field.nullable().optional()
}

/** Can be absent, which keeps the stored value, or null, which sets the default. */
export function withDefault<Value>(field: z.ZodType<Value>, defaultValue: NonNullable<Value>) {
  return field
    .nullable()
    .transform((value) => value ?? defaultValue)
    .optional()
}

/** Can have any value, which is not read. */
export const ignored = z.unknown().optional()
