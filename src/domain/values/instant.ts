const DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(Z|[+-](\d{2}):?(\d{2}))$/i

/**
 * Reads a point in time as ISO 8601 writes it: a date, which means its midnight in UTC, or a date-time with its offset
 * (`Z`, `+02:00`). Anything else, a day that the calendar lacks included, is undefined. Kept to the millisecond.
 *
 * Date.parse alone will not do: it rolls 30 February over into March and takes a date-time without an offset for the
 * machine's own time zone.
 */
export function parseInstant(text: string): Date | undefined {
  if (DATE.test(text)) return calendarDate(text)
  const [, day, hour, minute, second = '00', , offsetHour = '00', offsetMinute = '00'] = DATE_TIME.exec(text) ?? []
  if (day === undefined || calendarDate(day) === undefined) return undefined
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return undefined
  const instant = new Date(
    text
      .toUpperCase()
      .replace(',', '.')
      .replace(/([+-]\d{2})(\d{2})$/, '$1:$2'),
  )
  // An offset can move the first or the last day out of the four-digit years that both databases keep in order.
  return isStorable(instant) ? instant : undefined
}

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Reads a date as HTTP writes it, for instance `Sun, 06 Nov 1994 08:49:37 GMT`: to the second. */
export function parseHttpDate(text: string): Date | undefined {
  const instant = new Date(HTTP_DATE.test(text) ? text : NaN)
  // Date rolls 30 February over into March.
  return !Number.isNaN(instant.getTime()) && instant.toUTCString().slice(5) === text.slice(5) ? instant : undefined
}

function calendarDate(text: string): Date | undefined {
  const midnight = new Date(`${text}T00:00:00.000Z`)
  const exists = isStorable(midnight) && midnight.toISOString().startsWith(text)
  return exists ? midnight : undefined
}

function isStorable(instant: Date): boolean {
  const year = instant.getUTCFullYear()
  return year >= 1 && year <= 9999
}
