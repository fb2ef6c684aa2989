import type { Client } from '../../database/client'
import { Prisma } from '../../database/models'
import { isStorableText } from '../values/text'

/** All conditions that are given must hold. */
export interface ContactFilter {
  subjectId?: string | null
  subjectLevel?: string | null
  responseTrackingCode?: string | null
  objectUri?: string | null
  channel?: string | null
  /** A treatment of the contact. */
  treatmentId?: string | null
  /** The channel of the response to a treatment: to the treatment of treatmentId, if that is given too. */
  responseChannel?: string | null
  /** Inclusive. */
  createdFrom?: Date | null
  /** Inclusive. */
  createdTo?: Date | null
}

export const contactOrders = ['NEWEST_FIRST', 'OLDEST_FIRST'] as const
export type ContactOrder = (typeof contactOrders)[number]

/** Contacts are sorted by the time of their creation, then by their id. */
export interface ContactSortKey {
  readonly creationTimeStamp: Date
  readonly id: string
}

/** Which part of the sorted matches is read. */
interface KeyRange {
  readonly order: ContactOrder
  /** The sort key before the range. */
  readonly after?: ContactSortKey
  /** How many matches are left out, after that key. */
  readonly skip?: number
  readonly limit: number
}

/** The sort keys of up to `limit` contacts that match a filter. */
export async function findContactKeys(
  client: Client,
  filter: ContactFilter,
  { order, after, skip = 0, limit }: KeyRange,
): Promise<ContactSortKey[]> {
  if (!canMatch(filter)) return []
  const { time, id, hasDuplicates, from, conditions } = selectMatches(filter)
  const [isAfter, direction] =
    order === 'NEWEST_FIRST' ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`]
  const where = joinConditions([
    ...conditions,
    ...(after ? [Prisma.sql`(${time}, ${id}) ${isAfter} (${after.creationTimeStamp}, ${after.id})`] : []),
  ])
  // Without duplicates, SQLite would sort for DISTINCT nevertheless.
  const distinct = hasDuplicates ? Prisma.sql`DISTINCT` : Prisma.empty
  const range = skip > 0 ? Prisma.sql`LIMIT ${limit} OFFSET ${skip}` : Prisma.sql`LIMIT ${limit}`
  const rows = await client.$queryRaw<{ creationTimeStamp: Date | string; id: string }[]>`
    SELECT ${distinct} ${time} AS "creationTimeStamp", ${id} AS "id" ${from} ${where}
    ORDER BY ${time} ${direction}, ${id} ${direction} ${range}`
  // On SQLite, the columns of a raw query have no types, and a time is a text.
  return rows.map((row) => ({ id: row.id, creationTimeStamp: new Date(row.creationTimeStamp) }))
}

/** The number of all contacts that match a filter. */
export async function countContacts(client: Client, filter: ContactFilter): Promise<number> {
  if (!canMatch(filter)) return 0
  const { id, hasDuplicates, from, conditions } = selectMatches(filter)
  const counted = hasDuplicates ? Prisma.sql`DISTINCT ${id}` : Prisma.sql`*`
  const [row] = await client.$queryRaw<{ count: bigint | number }[]>`
    SELECT count(${counted}) AS "count" ${from} ${joinConditions(conditions)}`
  return Number(row?.count ?? 0)
}

interface Matches {
  /** The columns of the sort key. */
  readonly time: Prisma.Sql
  readonly id: Prisma.Sql
  /** A contact can have a treatment twice. */
  readonly hasDuplicates: boolean
  readonly from: Prisma.Sql
  readonly conditions: readonly Prisma.Sql[]
}

/**
 * Written in SQL, because each statement must start at the right index on both databases: if a subject is given, all of its
 * contacts are read, as they are few; otherwise, the contacts of a treatment are read in the order of the list. Prisma would
 * collect all matches first. SQLite has no statistics until it is analysed, and would choose an index by chance.
 */
function selectMatches(filter: ContactFilter): Matches {
  const { subjectId, treatmentId, responseChannel } = filter
  const hasSubject = subjectId != null
  const startsAtTreatment = !hasSubject && (treatmentId != null || responseChannel != null)
  const time = startsAtTreatment ? Prisma.sql`t."creationTimeStamp"` : Prisma.sql`c."creationTimeStamp"`
  const treatmentConditions = [
    ...equals(Prisma.sql`t."treatmentId"`, treatmentId),
    ...equals(Prisma.sql`t."responseChannel"`, responseChannel),
  ]
  // With a subject, only the index of subjects may be used: no index is used for an expression.
  const withoutIndex = (column: Prisma.Sql) => (hasSubject ? Prisma.sql`(${column} || '')` : column)

  const contactConditions = [
    ...equals(Prisma.sql`c."subjectId"`, subjectId),
    ...equals(Prisma.sql`c."subjectLevel"`, filter.subjectLevel),
    ...equals(Prisma.sql`c."responseTrackingCode"`, filter.responseTrackingCode),
    ...(filter.objectUri == null ? [] : equalsObjectUri(filter.objectUri, hasSubject)),
    ...equals(withoutIndex(Prisma.sql`c."channel"`), filter.channel),
  ]
  const joined = contactConditions.length > 0 ? Prisma.sql`JOIN "Contact" AS c ON c."id" = t."contactId"` : Prisma.empty
  return {
    time,
    id: startsAtTreatment ? Prisma.sql`t."contactId"` : Prisma.sql`c."id"`,
    hasDuplicates: startsAtTreatment,
    from: startsAtTreatment ? Prisma.sql`FROM "ContactTreatment" AS t ${joined}` : Prisma.sql`FROM "Contact" AS c`,
    conditions: [
      ...contactConditions,
      ...(startsAtTreatment ? treatmentConditions : hasTreatment(treatmentConditions)),
      ...(filter.createdFrom ? [Prisma.sql`${time} >= ${filter.createdFrom}`] : []),
      ...(filter.createdTo ? [Prisma.sql`${time} <= ${filter.createdTo}`] : []),
    ],
  }
}

function joinConditions(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join([...conditions], ' AND ')}` : Prisma.empty
}

/** The contact has a treatment for which all conditions hold. */
function hasTreatment(conditions: readonly Prisma.Sql[]): Prisma.Sql[] {
  if (conditions.length === 0) return []
  const all = Prisma.join(conditions, ' AND ')
  return [Prisma.sql`EXISTS (SELECT 1 FROM "ContactTreatment" AS t WHERE t."contactId" = c."id" AND ${all})`]
}

/**
 * The index has only the beginning of objectUri, because Postgres cannot index a text of this length. COALESCE changes
 * nothing, but hides the second condition from the planner, which would expect both to hold for next to no contact, and
 * sort them.
 */
function equalsObjectUri(objectUri: string, hasSubject: boolean): Prisma.Sql[] {
  const isEqual = Prisma.sql`COALESCE(c."objectUri" = ${objectUri}, FALSE)`
  if (hasSubject) return [isEqual]
  return [Prisma.sql`substr(c."objectUri", 1, 255) = substr(CAST(${objectUri} AS TEXT), 1, 255)`, isEqual]
}

function equals(column: Prisma.Sql, value: string | null | undefined): Prisma.Sql[] {
  return value == null ? [] : [Prisma.sql`${column} = ${value}`]
}

/** No contact has a text that cannot be stored, and Postgres rejects a query for one. */
function canMatch(filter: ContactFilter): boolean {
  return Object.values(filter).every((value) => typeof value !== 'string' || isStorableText(value))
}
