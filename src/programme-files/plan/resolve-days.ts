import { findEndOfDay, findStartOfDay } from '../../domain/values/instant'
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
  const fields = resolveFields(record.validFields, timeZone)
  if (fields === record.validFields) return record
  const resolved = { ...record, fields: record.fields && fields, validFields: fields }
  return resolved as ImportRecord // A CalendarDay is a Date, so the fields have the same types.
}

/** Copies the fields only if there is a day among them or in the entries of their lists: no day is deeper. */
function resolveFields<Fields extends object>(fields: Fields, timeZone: string): Fields {
  return mapChanged(fields, (name, value): unknown => {
    if (!Array.isArray(value)) return resolveDay(name, value, timeZone)
    const given: readonly unknown[] = value
    const entries = given.map((entry) =>
      isObject(entry) ? mapChanged(entry, (key, field) => resolveDay(key, field, timeZone)) : entry,
    )
    return entries.some((entry, index) => entry !== given[index]) ? entries : given
  })
}

function resolveDay(name: string, value: unknown, timeZone: string): unknown {
  if (!(value instanceof CalendarDay)) return value
  return name === 'expiryDate' ? findEndOfDay(value.day, timeZone) : findStartOfDay(value.day, timeZone)
}

/** The fields with what `map` returns for each of them: the same object if it returns every value unchanged. */
function mapChanged<Fields extends object>(fields: Fields, map: (name: string, value: unknown) => unknown): Fields {
  const changed = Object.entries(fields).flatMap(([name, value]: [string, unknown]) => {
    const mapped = map(name, value)
    return mapped === value ? [] : [[name, mapped] as const]
  })
  return changed.length === 0 ? fields : { ...fields, ...Object.fromEntries(changed) }
}
