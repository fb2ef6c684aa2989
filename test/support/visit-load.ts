import { openDatabase } from '../../src/database/client'
import { query } from './query'
import type { ServiceProcess } from './service-process'

const SEND = `mutation ($input: SendActivityInput!) { sendActivity(input: $input) { activityId } }`
const MEMBERS = 4
const SENDERS_OF_EACH = 2

/** A programme in which each visit earns 5 points, and members with a session of their own name. */
export async function givenVisitors(url: string): Promise<void> {
  const database = openDatabase(url)
  const { client } = database
  const createdAt = new Date()
  const expiresAt = new Date(createdAt.getTime() + 3_600_000)
  await client.programme.create({
    data: { version: 1, updatedAt: createdAt, defaultChannel: 'APP', defaultBusinessUnit: 'GROCERY' },
  })
  await client.channel.create({ data: { name: 'APP' } })
  await client.action.create({ data: { code: 'VISIT', enabled: true } })
  await client.earnRule.create({ data: { code: 'visit', action: 'VISIT', points: 5, pointsPerUnit: 0 } })
  for (let member = 0; member < MEMBERS; member++) {
    const id = `visitor-${member}`
    await client.account.create({
      data: { id, createdAt, sessions: { create: { correlationId: id, createdAt, expiresAt } } },
    })
  }
  await database.close()
}

/** Sends a visit, or sends it again: `visit 7 of sender 1`. Each member has the senders of every fourth number. */
export function sendVisit(service: ServiceProcess, activityId: string) {
  const correlationId = `visitor-${Number(/\d+$/.exec(activityId)?.[0]) % MEMBERS}`
  const input = { correlationId, activityId, action: 'VISIT', when: '2026-06-15', onExisting: 'REPLAY' }
  return service.post(SEND, { input })
}

/** The ids of the visits that a database holds with their points. */
export async function storedVisits(url: string): Promise<string[]> {
  const rows = await query<{ id: string }>(url, `SELECT "activityId" AS id FROM "LedgerEntry" WHERE "points" = 5`)
  return rows.map(({ id }) => id)
}

/** Senders, two for each member, that send visit after visit, and each one again until it is acknowledged. */
export class VisitLoad {
  readonly acknowledged: string[] = []
  /** The errors that came instead, one for each visit that was not acknowledged. */
  readonly refusals: unknown[] = []
  #goOn = true
  readonly #senders: Promise<unknown>

  constructor(private readonly service: ServiceProcess) {
    const senders = Array.from({ length: MEMBERS * SENDERS_OF_EACH }, (_, sender) => this.#sendAll(sender))
    this.#senders = Promise.all(senders)
    // Whoever waits for them is told; a test that has failed before does not wait.
    this.#senders.catch(() => undefined)
  }

  /** Waits until so many more were acknowledged, or until the senders fail. */
  more(count: number): Promise<void> {
    return this.#moreOf(this.acknowledged, count)
  }

  /** Waits until so many more were refused. */
  refused(count: number): Promise<void> {
    return this.#moreOf(this.refusals, count)
  }

  /** Lets every sender finish its last visit. */
  async end(): Promise<void> {
    this.#goOn = false
    await this.#senders
  }

  async #moreOf(list: unknown[], count: number): Promise<void> {
    const target = list.length + count
    while (list.length < target) {
      await Promise.race([this.#senders, new Promise((resolve) => setTimeout(resolve, 5))])
    }
  }

  async #sendAll(sender: number): Promise<void> {
    for (let index = 0; this.#goOn;) {
      const activityId = `visit ${index} of sender ${sender}`
      const { errors } = await sendVisit(this.service, activityId)
      if (errors) this.refusals.push(...errors)
      else this.acknowledged.push(activityId)
      if (!errors) index += 1
    }
  }
}
