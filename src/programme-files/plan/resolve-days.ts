import { findEndOfDay, findStartOfDay } from '../../domain/values/instant'
import { createProblem, type Problem } from '../problem'
import { CalendarDay } from '../read/calendar-day'
import { isObject } from '../read/json-syntax'
import type { ImportRecord } from '../read/records'

/** The time zone that the records set, if any. It also applies to the records before the one that sets it. */
export function findTimeZone(records: readonly ImportRecord[]): string | undefined {
  for (const record of records) if (record.kind === 'programme') return record.validFields.timeZone
  return undefined
}

/**
 * The record with an instant for each day without a time: for an expiryDate the end of the day, so that members have the
 * whole last day, and for any other field its start.
 */
export function resolveDays(record: ImportRecord, timeZone: string): ImportRecord {
  if (record.kind !== 'offer' && record.kind !== 'contact') return record
  const problems: Problem[] = []
  const resolveDay = ({ day }: CalendarDay, path: readonly PropertyKey[]): Date | undefined => {
    const instant = path.at(-1) === 'expiryDate' ? findEndOfDay(day, timeZone) : findStartOfDay(day, timeZone)
    if (!instant)
      problems.push(createProblem(record.location, path, `is not within the years 1 to 9999 in ${timeZone}`))
    return instant
  }
  const fields = resolveFields(record.validFields, [], resolveDay)
  if (fields === record.validFields) return record
  const resolved = {
    ...record,
    fields: record.fields && problems.length === 0 ? fields : undefined,
    validFields: fields,
    problems: [...record.problems, ...problems],
  }
  return resolved as ImportRecord // A CalendarDay is a Date, so the fields have the same types.
}

type ResolveDay = (day: CalendarDay, path: readonly PropertyKey[]) => Date | undefined

/** Resolves the fields of a record and of the entries of its lists: no field is deeper. Copies only if there is a day. */
function resolveFields<Fields extends object>(
  fields: Fields,
  path: readonly PropertyKey[],
  resolveDay: ResolveDay,
): Fields {
  const days = Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    const resolved = resolveValue(value, [...path, name], resolveDay)
    return resolved === value ? [] : [[name, resolved] as const]
  })
  return days.length === 0 ? fields : { ...fields, ...Object.fromEntries(days) }
}

function resolveValue(value: unknown, path: readonly PropertyKey[], resolveDay: ResolveDay): unknown {
  if (value instanceof CalendarDay) return resolveDay(value, path)
  if (!Array.isArray(value) || path.length > 1) return value
  const entries = value.map((entry: unknown, index) =>
    isObject(entry) ? resolveFields(entry, [...path, index], resolveDay) : entry,
  )
  return entries.some((entry, index) => entry !== value[index]) ? entries : value
}
