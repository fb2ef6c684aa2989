const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-](\d{2}):?(\d{2}))$/i

/**
 * Parses a point in time in ISO 8601: a date, which means its midnight in UTC, or a date-time with an offset (`Z`,
 * `+02:00`). The result has milliseconds. Any other text gives undefined, and so does a day that does not exist.
 *
 * Date.parse is not enough: it takes 30 February as a day in March, and a date-time without an offset as local time.
 */
export function parseInstant(text: string): Date | undefined {
  if (DATE.test(text)) return parseDate(text)
  const [, day, hour, minute, second = '00', , offsetHour = '00', offsetMinute = '00'] = DATE_TIME.exec(text) ?? []
  if (day === undefined || parseDate(day) === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return undefined
  const instant = new Date(
    text
      .toUpperCase()
      .replace(',', '.')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  )
  // An offset can move the first and the last day out of the years with four digits, which both databases sort correctly.
  return isStorable(instant) ? instant : undefined
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Parses a date in the format of HTTP headers, for example `Sun, 06 Nov 1994 08:49:37 GMT`. */
export function parseHttpDate(text: string): Date | undefined {
  const instant = new Date(HTTP_DATE.test(text) ? text : NaN)
  // Date takes 30 February as a day in March.
  return !Number.isNaN(instant.getTime()) && instant.toUTCString().slice(5) === text.slice(5) ? instant : undefined
}

function parseDate(text: string): Date | undefined {
  const midnight = new Date(`${text}T00:00:00.000Z`)
  const exists = isStorable(midnight) && midnight.toISOString().startsWith(text)
  return exists ? midnight : undefined
}

/** The last instant that both databases store and sort correctly. */
export const LAST_INSTANT = new Date('9999-12-31T23:59:59.999Z')

function isStorable(instant: Date): boolean {
  const year = instant.getUTCFullYear()
  return year >= 1 && instant <= LAST_INSTANT
}
