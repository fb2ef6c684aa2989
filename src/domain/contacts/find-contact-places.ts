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
export interface ContactPlace {
  readonly creationTimeStamp: Date
  readonly id: string
}

/**
 * The places of up to so many contacts that a filter lets through, after one. Written in SQL, the same on both
 * databases: where a treatment is looked for, the index of the treatments is read in the order of the list, and Prisma
 * would collect all their contacts first.
 */
export async function findContactPlaces(
  client: Client,
  filter: ContactFilter,
  { order, after, limit }: { order: ContactOrder; after: ContactPlace | undefined; limit: number },
): Promise<ContactPlace[]> {
  const { treatmentId, responseChannel } = filter
  const isByTreatment = treatmentId != null || responseChannel != null
  const [time, id] = isByTreatment
    ? [Prisma.sql`t."creationTimeStamp"`, Prisma.sql`t."contactId"`]
    : [Prisma.sql`c."creationTimeStamp"`, Prisma.sql`c."id"`]
  const source = isByTreatment
    ? Prisma.sql`"ContactTreatment" AS t JOIN "Contact" AS c ON c."id" = t."contactId"`
    : Prisma.sql`"Contact" AS c`
  const [isAfter, direction] =
    order === 'NEWEST_FIRST' ? [Prisma.sql`<`, Prisma.sql`DESC`] : [Prisma.sql`>`, Prisma.sql`ASC`]

  const conditions = [
    ...equal(Prisma.sql`c."subjectId"`, filter.subjectId),
    ...equal(Prisma.sql`c."subjectLevel"`, filter.subjectLevel),
    ...equal(Prisma.sql`c."responseTrackingCode"`, filter.responseTrackingCode),
    ...equal(Prisma.sql`c."objectUri"`, filter.objectUri),
    ...equal(Prisma.sql`c."channel"`, filter.channel),
    ...equal(Prisma.sql`t."treatmentId"`, treatmentId),
    ...equal(Prisma.sql`t."responseChannel"`, responseChannel),
    ...(filter.createdFrom ? [Prisma.sql`${time} >= ${filter.createdFrom}`] : []),
    ...(filter.createdTo ? [Prisma.sql`${time} <= ${filter.createdTo}`] : []),
    ...(after ? [Prisma.sql`(${time}, ${id}) ${isAfter} (${after.creationTimeStamp}, ${after.id})`] : []),
  ]
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
  // A contact can hold a treatment twice. Without treatments there is nothing to make distinct, and SQLite would sort.
  const select = isByTreatment ? Prisma.sql`SELECT DISTINCT` : Prisma.sql`SELECT`
  const rows = await client.$queryRaw<{ creationTimeStamp: Date | string; id: string }[]>`
    ${select} ${time} AS "creationTimeStamp", ${id} AS "id" FROM ${source} ${where}
    ORDER BY ${time} ${direction}, ${id} ${direction} LIMIT ${limit}`
  // SQLite has no type for the results of a statement: there a time is a text.
  return rows.map((row) => ({ id: row.id, creationTimeStamp: new Date(row.creationTimeStamp) }))
}

function equal(column: Prisma.Sql, value: string | null | undefined): Prisma.Sql[] {
  return value == null ? [] : [Prisma.sql`${column} = ${value}`]
}
