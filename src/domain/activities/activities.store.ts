import type { Client, Database } from '../../database/client'
import { type Activity as ActivityRow, Prisma } from '../../database/models'
import { insert } from '../../database/rows/change'
import { createPostingChanges, type PostingChanges } from '../ledger/ledger.store'
import type { OfferStep } from '../offers/offer-step'
import type { ChangedOffer } from '../offers/offers.store'
import { bytesOf, type ReadBudget } from '../read-budget'
import { waitForReadTurn } from '../read-turns'
import type { ActivityContent } from './activity-content'

/** An activity as it is recorded. `number` is that of its posting, which counts those of the account from 1. */
export interface Activity extends ActivityContent, Pick<ActivityRow, 'id' | 'accountId' | 'number' | 'correlationId'> {
  readonly offerSteps: readonly OfferStep[]
  readonly createdAt: Date
}

export async function findActivity({ rows }: Database, id: string): Promise<Activity | null> {
  const [row] = await rows.find('Activity', { id })
  return row ? toActivity(row) : null
}

/** Everything that an activity changes. */
export interface ActivityChanges extends PostingChanges {
  readonly activity: Activity
  readonly offers: readonly ChangedOffer[]
}

/**
 * Writes an activity as one unit with everything that it earned and changed. Fails with a conflict if its ID is already
 * used, or if the account has got another posting since it was read.
 */
export async function saveActivity({ rows }: Database, changes: ActivityChanges): Promise<void> {
  const { activity, offers } = changes
  const { extendedData, offerSteps } = activity
  await rows.write([
    insert('Activity', {
      ...activity,
      extendedData: JSON.stringify(extendedData),
      offerSteps: JSON.stringify(offerSteps),
    }),
    ...createPostingChanges(changes),
    ...offers.map(({ change }) => change),
  ])
}

/** Whose activities a list contains. */
export type ActivityOwner = { readonly accountId: string } | { readonly correlationId: string }

/**
 * The part of a list of activities that is read: up to `limit` activities that have a number below `below`, and one of
 * `numbers` if they are given.
 */
export interface ActivityRange {
  readonly owner: ActivityOwner
  readonly numbers?: readonly number[]
  readonly below: number | undefined
  readonly limit: number
}

/** The fields that can be long. A list of activities has only those that are requested. */
export const largeActivityFields = ['note', 'extendedData'] as const satisfies (keyof Activity & keyof ActivityRow)[]
export type LargeActivityField = (typeof largeActivityFields)[number]

/** An activity of a list: its large fields are undefined unless they were requested. */
export type ListedActivity = Omit<Activity, LargeActivityField | 'offerSteps'> &
  Partial<Pick<Activity, LargeActivityField>>

/** What is read of each activity. */
export interface ActivityReading {
  /** The large fields that are needed. The others are not read. */
  readonly requested: ReadonlySet<LargeActivityField>
  /** Whether the reversals of the activities are read too. */
  readonly withReversals: boolean
  readonly budget: ReadBudget
}

/**
 * The activities of an account or a session in a range, newest first. The budget counts their large fields before they
 * are read.
 */
export async function findActivities(
  client: Client,
  range: ActivityRange,
  { requested, budget }: Pick<ActivityReading, 'requested' | 'budget'>,
): Promise<ListedActivity[]> {
  const largeBytes = await measureLargeFields(client, range, requested)
  budget.take(largeBytes)
  await waitForReadTurn(largeBytes)
  const { owner, numbers, below, limit } = range
  const left = largeActivityFields.filter((field) => !requested.has(field))
  const omit: Prisma.ActivityOmit = Object.fromEntries([...left, 'offerSteps'].map((field) => [field, true]))
  const rows: ListedRow[] = await client.activity.findMany({
    where: { ...owner, number: { lt: below, in: numbers && [...numbers] } },
    orderBy: { number: 'desc' },
    take: limit,
    omit,
  })
  budget.take(bytesOf(rows) - largeBytes)
  return rows.map(({ extendedData, ...row }) => ({
    ...row,
    extendedData: extendedData === undefined ? undefined : parseExtendedData(extendedData),
  }))
}

type ListedRow = Omit<ActivityRow, LargeActivityField | 'offerSteps'> & Partial<Pick<ActivityRow, LargeActivityField>>

/** The bytes of the large fields of the activities in a range. Neither database reads the texts for this. */
async function measureLargeFields(
  client: Client,
  { owner, numbers, below, limit }: ActivityRange,
  requested: ReadonlySet<LargeActivityField>,
): Promise<number> {
  if (requested.size === 0) return 0
  const lengths = [...requested].map((field) => Prisma.raw(`coalesce(octet_length("${field}"), 0)`))
  const isOwned =
    'accountId' in owner
      ? Prisma.sql`"accountId" = ${owner.accountId}`
      : Prisma.sql`"correlationId" = ${owner.correlationId}`
  const isBelow = below === undefined ? Prisma.empty : Prisma.sql`AND "number" < ${below}`
  const isNumbered = numbers ? Prisma.sql`AND "number" IN (${Prisma.join([...numbers])})` : Prisma.empty
  const rows = await client.$queryRaw<{ bytes: bigint | number }[]>`
    SELECT ${Prisma.join(lengths, ' + ')} AS "bytes" FROM "Activity"
    WHERE ${isOwned} ${isBelow} ${isNumbered} ORDER BY "number" DESC LIMIT ${limit}`
  return rows.reduce((sum, { bytes }) => sum + Number(bytes), 0)
}

function toActivity({ extendedData, offerSteps, ...row }: ActivityRow): Activity {
  return { ...row, extendedData: parseExtendedData(extendedData), offerSteps: parseOfferSteps(offerSteps) }
}

// The types are those of the values that were written.

function parseExtendedData(json: string): ActivityContent['extendedData'] {
  return JSON.parse(json) as ActivityContent['extendedData']
}

function parseOfferSteps(json: string): Activity['offerSteps'] {
  return JSON.parse(json) as Activity['offerSteps']
}
