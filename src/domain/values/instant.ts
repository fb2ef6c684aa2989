import { DateTime, IANAZone } from 'luxon'

export const UTC = 'UTC'

/** Whether the text is the name of an IANA time zone, for example `America/Toronto`. */
export function isTimeZone(name: string): boolean {
  // Later versions of Node.js also accept offsets such as +05:00.
  return /^[A-Za-z]/.test(name) && IANAZone.isValidZone(name)
}

/** A calendar date, a week date or an ordinal date, in the extended or the basic format of ISO 8601. */
const DATE = String.raw`\d{4}-\d{2}-\d{2}|\d{8}|\d{4}-W\d{2}-\d|\d{4}W\d{3}|\d{4}-\d{3}|\d{7}`
const TIME = String.raw`([01]\d|2[0-3])(?::?([0-5]\d)(?::?([0-5]\d(?:[.,]\d+)?))?)?`
const OFFSET = String.raw`(Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)`
const DATE_ONLY = new RegExp(`^(?:${DATE})$`, 'i')
const DATE_TIME = new RegExp(`^(${DATE})T${TIME}${OFFSET}$`, 'i')

/** A day without a time, as `YYYY-MM-DD`. Undefined if the text is not a date in ISO 8601, or the day does not exist. */
export function parseDay(text: string): string | undefined {
  if (!DATE_ONLY.test(text)) return undefined
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? text
    : DateTime.fromISO(text.toUpperCase(), { zone: 'utc' }).toISODate()
  if (day === null) return undefined
  const midnight = new Date(`${day}T00:00:00.000Z`)
  // Date takes 30 February as a day in March.
  return isStorable(midnight) && midnight.toISOString().startsWith(day) ? day : undefined
}

/**
 * Parses a point in time in ISO 8601: a date-time with an offset (`Z`, `+02:00`, `+02`), or a date, which means its start in
 * the time zone (an IANA name). The result has milliseconds. Any other text gives undefined, and so does a day that does not
 * exist.
 */
export function parseInstant(text: string, timeZone = UTC): Date | undefined {
  const day = parseDay(text)
  if (day !== undefined) return findStartOfDay(day, timeZone)
  const [, date = '', hour, minute = '00', second = '00', offset = ''] = DATE_TIME.exec(text) ?? []
  const dayOfTime = parseDay(date)
  if (dayOfTime === undefined) return undefined
  const instant = new Date(`${dayOfTime}T${hour}:${minute}:${second.replace(',', '.')}${formatOffset(offset)}`)
  return isStorable(instant) ? instant : undefined
}

/** The offset as Date parses it: `Z` or `+02:00`. */
function formatOffset(offset: string): string {
  const [hours, minutes] = [offset.slice(0, 3), offset.slice(3).replace(':', '')]
  return /^z$/i.test(offset) ? 'Z' : `${hours}:${minutes || '00'}`
}

/** The start of a day in a time zone. Where midnight does not exist, the day starts later. */
export function findStartOfDay(day: string, timeZone: string): Date {
  if (timeZone === UTC) return new Date(`${day}T00:00:00.000Z`)
  return toStorable(DateTime.fromISO(day, { zone: timeZone }).startOf('day').toJSDate())
}

/** The last millisecond of a day in a time zone. */
export function findEndOfDay(day: string, timeZone: string): Date {
  return toStorable(DateTime.fromISO(day, { zone: timeZone }).endOf('day').toJSDate())
}

/**
 * Parses a date in one of the three formats of HTTP headers (RFC 9110, section 5.6.7), for example
 * `Sun, 06 Nov 1994 08:49:37 GMT`.
 */
export function parseHttpDate(text: string): Date | undefined {
  const instant = DateTime.fromHTTP(text).toJSDate()
  return isStorable(instant) ? instant : undefined
}

/** The first and the last instant that both databases store and sort correctly. */
export const FIRST_INSTANT = new Date('0001-01-01T00:00:00.000Z')
export const LAST_INSTANT = new Date('9999-12-31T23:59:59.999Z')

function isStorable(instant: Date): boolean {
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT
}

/** A time zone moves the first and the last day beyond what can be stored, and the last one is a usual word for never. */
function toStorable(instant: Date): Date {
  if (instant < FIRST_INSTANT) return FIRST_INSTANT
  return instant > LAST_INSTANT ? LAST_INSTANT : instant
}
