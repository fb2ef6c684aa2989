import { setTimeout as sleep } from 'node:timers/promises'

import { type Database, openDatabase } from '../../src/database/client'
import { query } from './query'
import type { ServiceProcess } from './service-process'

const SEND = `mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId } }`
const REVERSE = `mutation ($input: ReverseActivityInput!) { reverseActivity(input: $input) { replayed } }`
const ADJUST = `mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { replayed } }`
const MEMBERS = 4
const SENDERS_PER_MEMBER = 2

/** A programme in which each visit earns 5 points, and members with a session each. */
export async function givenVisitors(url: string): Promise<void> {
  const database = openDatabase(url)
  await givenVisitProgramme(database)
  for (let member = 0; member < MEMBERS; member++) await givenAccountWithSession(database, `visitor-${member}`)
  await database.close()
}

export async function givenVisitProgramme({ client }: Database): Promise<void> {
  const updatedAt = new Date()
  await client.programme.create({
    data: { version: 1, updatedAt, defaultChannel: 'APP', defaultBusinessUnit: 'GROCERY' },
  })
  await client.channel.create({ data: { name: 'APP' } })
  await client.action.create({ data: { code: 'VISIT', enabled: true } })
  await client.earnRule.create({ data: { code: 'visit', action: 'VISIT', points: 5, pointsPerUnit: 0 } })
}

/** An account with a live session of the same ID. */
export async function givenAccountWithSession({ client }: Database, id: string): Promise<void> {
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + 3_600_000)
  await client.account.create({
    data: { id, createdAt, sessions: { create: { correlationId: id, createdAt, expiresAt } } },
  })
}

/** Sends `visit 7 of sender 1`, for example, or sends it again. A member has every fourth sender. */
export function sendVisit(service: ServiceProcess, activityId: string) {
  const correlationId = memberOf(activityId)
  const input = { correlationId, activityId, action: 'VISIT', when: '2026-06-15', onExisting: 'REPLAY' }
  return service.post(SEND, { input })
}

function reverseVisit(service: ServiceProcess, activityId: string) {
  return service.post(REVERSE, { input: { activityId } })
}

/** Gives a point for a visit. */
function adjustForVisit(service: ServiceProcess, activityId: string) {
  const input = { accountId: memberOf(activityId), points: 1, reason: 'a gift', onExisting: 'REPLAY' }
  return service.post(ADJUST, { input: { ...input, adjustmentId: activityId } })
}

function memberOf(activityId: string): string {
  return `visitor-${Number(/\d+$/.exec(activityId)?.[0]) % MEMBERS}`
}

/** The IDs of the visits in the ledger of a database. */
export async function storedVisits(url: string): Promise<string[]> {
  const rows = await query<{ id: string }>(url, `SELECT "activityId" AS id FROM "LedgerEntry" WHERE "type" = 'EARN'`)
  return rows.map(({ id }) => id)
}

/** The IDs of the visits that have a reversal in a database, and of those for which a point was given. */
export async function storedChanges(url: string): Promise<{ reversed: string[]; adjusted: string[] }> {
  const reversed = await query<{ id: string }>(url, `SELECT "activityId" AS id FROM "ActivityReversal"`)
  const adjusted = await query<{ id: string }>(
    url,
    `SELECT "cause" AS id FROM "LedgerEntry" WHERE "type" = 'ADJUSTMENT'`,
  )
  return { reversed: reversed.map(({ id }) => id), adjusted: adjusted.map(({ id }) => id) }
}

/**
 * Two senders for each member. Every third visit is reversed, and a point is given for it. A sender repeats each call until
 * it is acknowledged, and then sends the next one.
 */
export class VisitLoad {
  /** The visits that were acknowledged. */
  readonly acknowledged: string[] = []
  /** The visits whose reversal was acknowledged. */
  readonly reversed: string[] = []
  /** The visits for which a point was acknowledged. */
  readonly adjusted: string[] = []
  /** The errors of the calls that were not acknowledged. */
  readonly errors: unknown[] = []
  #isRunning = true
  readonly #senders: Promise<unknown>

  constructor(private readonly service: ServiceProcess) {
    const senders = Array.from({ length: MEMBERS * SENDERS_PER_MEMBER }, (_, sender) => this.#sendAll(sender))
    this.#senders = Promise.all(senders)
    // waitFor...() and stop() report a failure. A test that has failed before calls neither.
    this.#senders.catch(() => undefined)
  }

  /** Waits until so many more calls are acknowledged, or until the senders fail. */
  waitForAcknowledged(count: number): Promise<void> {
    return this.#waitForMore([this.acknowledged, this.reversed, this.adjusted], count)
  }

  /** Waits until so many more errors are received. */
  waitForErrors(count: number): Promise<void> {
    return this.#waitForMore([this.errors], count)
  }

  /** Stops after every sender has finished its last call. */
  async stop(): Promise<void> {
    this.#isRunning = false
    await this.#senders
  }

  async #waitForMore(lists: unknown[][], count: number): Promise<void> {
    const total = () => lists.reduce((sum, { length }) => sum + length, 0)
    const target = total() + count
    while (total() < target) {
      await Promise.race([this.#senders, sleep(5)])
    }
  }

  async #sendAll(sender: number): Promise<void> {
    for (let index = 0; this.#isRunning; index++) {
      const activityId = `visit ${index} of sender ${sender}`
      await this.#repeat(sendVisit, activityId, this.acknowledged)
      if (index % 3 > 0) continue
      await this.#repeat(reverseVisit, activityId, this.reversed)
      await this.#repeat(adjustForVisit, activityId, this.adjusted)
    }
  }

  async #repeat(call: typeof sendVisit, activityId: string, acknowledged: string[]): Promise<void> {
    while (this.#isRunning) {
      const { errors } = await call(this.service, activityId)
      if (errors) {
        this.errors.push(...errors)
        continue
      }
      acknowledged.push(activityId)
      return
    }
  }
}
