import type { Client } from '../../database/client'
import { Prisma } from '../../database/models'

/** What contacts are looked for by. All that is given must hold. */
export interface ContactFilter {
  subjectId?: string | null
  subjectLevel?: string | null
  responseTrackingCode?: string | null
  objectUri?: string | null
  channel?: string | null
  /** A treatment that the contact holds. */
  treatmentId?: string | null
  /** The channel of the response to a treatment: to that treatment, where treatmentId is given too. */
  responseChannel?: string | null
  /** Both ends are included. */
  createdFrom?: Date | null
  createdTo?: Date | null
}

export const contactOrders = ['NEWEST_FIRST', 'OLDEST_FIRST'] as const
export type ContactOrder = (typeof contactOrders)[number]

/** Where a contact stands among all, by the time of its creation and then its id. */
export interface ContactSortKey {
  readonly creationTimeStamp: Date
  readonly id: string
}

/**
 * The places of up to so many contacts that a filter lets through, after one. Written in SQL, the same on both
 * databases, as each of them has to begin at the right index: a subject has few contacts, so where one is asked for they
 * are gone through; else a treatment's contacts are read in the order of the list. Prisma would collect all of them
 * first, and SQLite, which knows no numbers until it is analysed, would choose by chance.
 */
export async function findContactKeys(
  client: Client,
  filter: ContactFilter,
  { order, after, limit }: { order: ContactOrder; after: ContactSortKey | undefined; limit: number },
): Promise<ContactSortKey[]> {
  const { subjectId, treatmentId, responseChannel } = filter
  const isOfSubject = subjectId != null
  const isByTreatment = !isOfSubject && (treatmentId != null || responseChannel != null)
  const time = isByTreatment ? Prisma.sql`t."creationTimeStamp"` : Prisma.sql`c."creationTimeStamp"`
  const id = isByTreatment ? Prisma.sql`t."contactId"` : Prisma.sql`c."id"`
  const [isAfter, direction] =
    order === 'NEWEST_FIRST' ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`]
  const ofTreatment = [
    ...equal(Prisma.sql`t."treatmentId"`, treatmentId),
    ...equal(Prisma.sql`t."responseChannel"`, responseChannel),
  ]
  // No index can be used for an expression.
  const column = (name: Prisma.Sql) => (isOfSubject ? Prisma.sql`(${name} || '')` : name)

  const conditions = [
    ...equal(Prisma.sql`c."subjectId"`, subjectId),
    ...equal(Prisma.sql`c."subjectLevel"`, filter.subjectLevel),
    ...equal(Prisma.sql`c."responseTrackingCode"`, filter.responseTrackingCode),
    ...equal(column(Prisma.sql`c."objectUri"`), filter.objectUri),
    ...equal(column(Prisma.sql`c."channel"`), filter.channel),
    ...(isByTreatment ? ofTreatment : existing(ofTreatment)),
    ...(filter.createdFrom ? [Prisma.sql`${time} >= ${filter.createdFrom}`] : []),
    ...(filter.createdTo ? [Prisma.sql`${time} <= ${filter.createdTo}`] : []),
    ...(after ? [Prisma.sql`(${time}, ${id}) ${isAfter} (${after.creationTimeStamp}, ${after.id})`] : []),
  ]
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
  // A contact can hold a treatment twice. Where there is nothing to make distinct, SQLite would sort for it.
  const source = isByTreatment
    ? Prisma.sql`SELECT DISTINCT ${time} AS "creationTimeStamp", ${id} AS "id"
        FROM "ContactTreatment" AS t JOIN "Contact" AS c ON c."id" = t."contactId"`
    : Prisma.sql`SELECT ${time} AS "creationTimeStamp", ${id} AS "id" FROM "Contact" AS c`
  const rows = await client.$queryRaw<{ creationTimeStamp: Date | string; id: string }[]>`
    ${source} ${where} ORDER BY ${time} ${direction}, ${id} ${direction} LIMIT ${limit}`
  // SQLite has no type for the results of a statement: there a time is a text.
  return rows.map((row) => ({ id: row.id, creationTimeStamp: new Date(row.creationTimeStamp) }))
}

/** That the contact has a treatment for which all of these hold. */
function existing(ofTreatment: readonly Prisma.Sql[]): Prisma.Sql[] {
  if (ofTreatment.length === 0) return []
  const all = Prisma.join(ofTreatment, ' AND ')
  return [Prisma.sql`EXISTS (SELECT 1 FROM "ContactTreatment" AS t WHERE t."contactId" = c."id" AND ${all})`]
}

function equal(column: Prisma.Sql, value: string | null | undefined): Prisma.Sql[] {
  return value == null ? [] : [Prisma.sql`${column} = ${value}`]
}
