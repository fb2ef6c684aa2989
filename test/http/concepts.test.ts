import { afterAll, beforeAll, expect, test } from '@jest/globals'

import { codeBlocks, readPage, tableRows } from '../support/documents'
import { ImportTarget } from '../support/import'
import { post, startService, type TestService } from '../support/service'

const PAGE = readPage('docs/concepts.md')
const OPERATIONS = codeBlocks(PAGE).flatMap(({ language, text }) => (language === 'graphql' ? [text] : []))
const OFFERS = readTable('code')
const STEPS = readTable('operation')

let target: ImportTarget
let service: TestService

beforeAll(async () => {
  target = await ImportTarget.start()
  await target.json(programmeOfThePage())
  // One process holds a SQLite file.
  await target.database.close()
  service = await startService({}, { urlOf: () => target.testDatabase.url })
  service.clock.set('2026-11-20T12:00:00Z')
  await service.execute(
    'mutation { startSession(input: { identifier: "maya", correlationId: "session" }) { __typename } }',
  )
})
afterAll(async () => {
  await service.stop()
  await target.testDatabase.drop()
})

/** The variables that no table has. The prompt is that of the latest trial. */
const variables: Record<string, unknown> = { session: 'session' }

/** The outcomes of the last trial that was explained. */
let outcomes: readonly Outcome[] = []

test.each(STEPS.map((step, index) => [index + 1, step.operation, step] as const))(
  'step %i: %s',
  async (_, name, step) => {
    const operation = operationOf(name)
    const isVariable = (name: string) => operation.includes(`$${name}:`)
    const before = await readMember()
    const response = await send(name, { ...variables, ...variablesOf(step, isVariable) })
    const texts = leavesOf(response)
    variables.promptMessageId = texts.get('promptMessageId')
    outcomes = response.data?.sendTrialActivity?.outcomes ?? outcomes
    const after = await readMember()

    const shown: Record<string, string | undefined> = {
      ...Object.fromEntries(texts),
      ...after.offers,
      entries: after.entries.slice(before.entries.length).map(describeEntry).join(', ') || 'none',
      balance: String(after.balance),
      error: (response.errors ?? []).map(({ extensions }) => extensions.reason).join(),
    }
    const expected = Object.entries(step).filter(
      ([name, text]) => text !== '' && name !== 'operation' && !isVariable(name),
    )
    expect(expected.length).toBeGreaterThan(0)
    const names = ['error', ...expected.map(([name]) => name)]
    expect(Object.fromEntries(names.map((name) => [name, shown[name]]))).toEqual({
      error: '',
      ...Object.fromEntries(expected),
    })
  },
)

test('the ledger is that of the page', async () => {
  const { entries } = await readMember()
  const times = [...new Set(entries.map(({ createdAt }) => createdAt))]
  const numberOf = (id: string | null) => (id === null ? '' : String(entries.findIndex((entry) => entry.id === id) + 1))
  expect(
    entries.map((entry, index) => ({
      entry: numberOf(entry.id),
      // The clock advances with every step, so each posting has a time of its own.
      posting: String(times.indexOf(entry.createdAt) + 1),
      type: entry.type,
      points: String(entry.points),
      cause: entry.cause,
      category: entry.category ?? '',
      activityId: entry.activityId ?? '',
      'reverses entry': numberOf(entry.reversedEntryId),
      balance: String(entries.slice(0, index + 1).reduce((sum, { points }) => sum + points, 0)),
    })),
  ).toEqual(readTable('entry'))
})

test('the outcomes are those of the page', () => {
  expect(
    outcomes.map(({ offer, outcome, points, progress, reasons }) => ({
      offer: offer.offerCode,
      outcome,
      points: String(points),
      progress: String(progress),
      reasons: reasons.map(({ code }) => code).join(', '),
      required: reasons.map(({ required }) => required ?? '').join(''),
      actual: reasons.map(({ actual }) => actual ?? '').join(''),
      missing: reasons.map(({ missing }) => missing ?? '').join(''),
    })),
  ).toEqual(readTable('offer'))
})

interface Response {
  readonly data: { readonly sendTrialActivity?: { readonly outcomes?: readonly Outcome[] } } | null
  readonly errors?: readonly { readonly extensions: { readonly reason: string } }[]
}

interface Outcome {
  readonly offer: { readonly offerCode: string }
  readonly outcome: string
  readonly points: number
  readonly progress: number
  readonly reasons: readonly {
    readonly code: string
    readonly required: number | null
    readonly actual: number | null
    readonly missing: number | null
  }[]
}

interface Entry {
  readonly id: string
  readonly type: string
  readonly points: number
  readonly cause: string
  readonly category: string | null
  readonly activityId: string | null
  readonly reversedEntryId: string | null
  readonly createdAt: string
}

interface OfferOfMember {
  readonly offerCode: string
  readonly acceptanceState: string
  readonly progress: number
  readonly frequency: number
}

/** The rows of the tables whose first column has this heading, without the backticks of their texts. */
function readTable(firstColumn: string): Record<string, string>[] {
  return tableRows(PAGE, firstColumn).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.replaceAll('`', '')])),
  )
}

function programmeOfThePage() {
  const date = '2026-01-01T00:00:00Z'
  const toText = (text: string | undefined) => (text === '' ? null : text)
  const toNumber = (text: string | undefined) => (text === '' ? null : Number(text))
  return {
    defaultChannel: 'STORE',
    defaultBusinessUnit: 'GROCERY',
    channels: ['STORE'],
    businessUnits: ['GROCERY', 'PHARMACY'].map((name) => ({ name, enabled: true })),
    actions: [{ code: 'PURCHASE', enabled: true }],
    earnRules: [{ code: 'purchase', action: 'PURCHASE', businessUnit: null, points: 0, pointsPerUnit: 1 }],
    offers: OFFERS.map(({ code, name, audience, activation, ...offer }) => ({
      ...{ code, name, audience, activation, promoStatus: 'ACTIVE', rewardType: 'FLAT', action: 'PURCHASE' },
      ...{ displayDate: date, effectiveDate: date, expiryDate: toText(offer.expiryDate), limitPerMember: 1 },
      businessUnit: toText(offer.businessUnit),
      minAmount: toNumber(offer.minAmount),
      nearMissWindow: toNumber(offer.nearMissWindow),
      frequency: toNumber(offer.frequency),
      rewardValue: toNumber(offer.rewardValue),
    })),
    accounts: [
      {
        id: 'maya',
        loyaltyIds: [],
        offers: OFFERS.filter(({ audience }) => audience === 'TARGETED').map(({ code }) => ({ code })),
      },
    ],
  }
}

function operationOf(name: string | undefined): string {
  const operation = OPERATIONS.find((text) => new RegExp(`^(?:query|mutation) ${name}\\(`, 'm').test(text))
  if (operation === undefined) throw new Error(`${PAGE.file} has no operation ${name}`)
  return operation
}

/** The columns of a step that are variables. Those that are numbers in the schema are numbers on the page. */
function variablesOf(step: Record<string, string>, isVariable: (name: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(step)
      .filter(([name, text]) => text !== '' && isVariable(name))
      .map(([name, text]) => [name, /^-?\d+$/.test(text) ? Number(text) : text]),
  )
}

async function send(operationName: string | undefined, variables: Record<string, unknown>): Promise<Response> {
  service.clock.advance(60_000)
  const query = operationOf(operationName)
  return (await post(service.app, { query, operationName, variables })).json<Response>()
}

/** Maya as the service shows her: entries from the oldest to the newest, and the text of the page for each offer. */
async function readMember() {
  const ledger = await send('Ledger', { session: 'session' })
  const { balances, ledger: entries } = (ledger.data as unknown as LedgerData).session.account
  const query = `{ session(correlationId: "session") {
    mass: offers(kind: MASS) { nodes { ...State } } targeted: offers(kind: TARGETED) { nodes { ...State } }
  } }
  fragment State on MemberOffer { offerCode acceptanceState progress frequency }`
  const { mass, targeted } = (await post(service.app, { query })).json<OffersData>().data.session
  const offers = [...mass.nodes, ...targeted.nodes].map((offer) => [offer.offerCode, describeOffer(offer)] as const)
  return {
    entries: [...entries.nodes].reverse(),
    balance: balances.reduce((sum, { points }) => sum + points, 0),
    offers: Object.fromEntries(offers),
  }
}

interface LedgerData {
  session: { account: { balances: { points: number }[]; ledger: { nodes: Entry[] } } }
}

interface OffersData {
  data: { session: Record<'mass' | 'targeted', { nodes: OfferOfMember[] }> }
}

function describeEntry({ cause, points }: Entry): string {
  return `${cause} ${points > 0 ? '+' : ''}${points}`
}

function describeOffer({ acceptanceState, progress, frequency }: OfferOfMember): string {
  const isOpen = acceptanceState !== 'COMPLETED' && frequency > 1
  return isOpen ? `${acceptanceState}, ${progress} of ${frequency}` : acceptanceState
}

/** The values of a response by the names of their fields. The last one wins. */
function leavesOf(value: unknown, name = '', leaves = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) leavesOf(part, Array.isArray(value) ? name : key, leaves)
  } else {
    leaves.set(name, String(value))
  }
  return leaves
}
