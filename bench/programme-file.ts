import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Members answer this many offers of their family with respondToOffer. The activities do not count towards these. */
const ANSWERED_OFFERS = 6
const FAMILIES = 10

export function accountId(index: number): string {
  return `account-${String(index).padStart(6, '0')}`
}

export function correlationId(index: number): string {
  return `session-${String(index).padStart(6, '0')}`
}

/** The offer that the member of an account answers with respondToOffer. */
export function answeredOffer(index: number): string {
  return `SURVEY-${family(index)}-${index % ANSWERED_OFFERS}`
}

/** Ten families of twenty offers, and the records that they refer to. */
export function* programmeRecords(): Generator<object> {
  for (const name of ['GROCERY', 'PHARMACY']) yield { kind: 'businessUnit', name }
  for (const code of ['PURCHASE', 'SURVEY']) yield { kind: 'action', code }
  yield { kind: 'earnRule', code: 'purchase', action: 'PURCHASE', pointsPerUnit: 1 }
  yield { kind: 'programme', defaultChannel: 'APP', defaultBusinessUnit: 'GROCERY', channels: ['APP', 'STORE'] }
  for (let index = 0; index < FAMILIES; index++)
    for (const offer of createOffers(index)) yield { kind: 'offer', ...offer }
}

export interface AccountRecord {
  readonly kind: 'account'
  readonly id: string
  readonly loyaltyIds: readonly [string]
  readonly offers: readonly { readonly code: string; readonly acceptanceState: 'ACCEPTED' | 'NONE' }[]
}

/** Each account gets `offersPerAccount` offers of its family: the one that its member answers, and the first others. */
export function* accountRecords(accounts: number, offersPerAccount: number): Generator<AccountRecord> {
  const offersByAnswered = new Map<string, AccountRecord['offers']>()
  for (let index = 0; index < accounts; index++) {
    const answered = answeredOffer(index)
    const offers = offersByAnswered.get(answered) ?? assignOffers(index).slice(0, offersPerAccount)
    offersByAnswered.set(answered, offers)
    yield accountRecord(index, offers)
  }
}

/**
 * Accounts beside those of the load, from an index on. None has an offer that members answer: the versions of these are
 * counted after the load.
 */
export function* otherAccountRecords(from: number, count: number, offersPerAccount: number): Generator<AccountRecord> {
  for (let index = from; index < from + count; index++) {
    const offers = assignOffers(index).filter(({ code }) => !code.startsWith('SURVEY'))
    yield accountRecord(index, offers.slice(0, offersPerAccount))
  }
}

function accountRecord(index: number, offers: AccountRecord['offers']): AccountRecord {
  return { kind: 'account', id: accountId(index), loyaltyIds: [`6${String(index).padStart(9, '0')}`], offers }
}

function assignOffers(account: number): AccountRecord['offers'] {
  const offers = createOffers(family(account)).map(({ code, activation, action }) => {
    // Half of the purchase offers have to be accepted. They are, so that activities count towards all of them.
    const isAccepted = activation === 'LOAD_TO_CARD' && action === 'PURCHASE'
    return { code, acceptanceState: isAccepted ? ('ACCEPTED' as const) : ('NONE' as const) }
  })
  const isAnswered = ({ code }: { code: string }) => code === answeredOffer(account)
  return offers.toSorted((a, b) => Number(isAnswered(b)) - Number(isAnswered(a)))
}

export function* allRecords(accounts: number, offersPerAccount: number): Generator<object> {
  yield* programmeRecords()
  yield* accountRecords(accounts, offersPerAccount)
}

/** Writes the records as NDJSON. */
export async function writeRecords(file: string, records: Iterable<object>): Promise<void> {
  await pipeline(
    Readable.from(records).map((record) => `${JSON.stringify(record)}\n`),
    createWriteStream(file),
  )
}

function family(index: number): number {
  return index % FAMILIES
}

/**
 * Creates twenty offers. A purchase of 45.00 is checked against all of them. Two reward it, in two business units. Two more advance,
 * and one of these is completed by the third purchase. Ten require a larger amount, and six require a survey.
 */
function createOffers(familyIndex: number) {
  const offer = (code: string, rank: number, own: object = {}) => ({
    code: `${code}-${familyIndex}-${rank % 100}`,
    name: `${code.toLowerCase()} offer ${rank} of family ${familyIndex}`,
    shortDescription: 'Points for what you do anyway, as long as the offer runs.',
    promoStatus: 'ACTIVE',
    audience: 'TARGETED',
    activation: 'AUTO_LOAD',
    rewardType: 'FLAT',
    rewardValue: 50,
    businessUnit: 'GROCERY',
    action: 'PURCHASE',
    minAmount: null as number | null,
    frequency: 1,
    limitPerMember: 0,
    rank,
    displayDate: '2026-01-01T00:00:00Z',
    effectiveDate: '2026-01-02T00:00:00Z',
    expiryDate: '2099-12-31T23:59:59Z',
    ...own,
  })
  const loaded = { activation: 'LOAD_TO_CARD' }
  return [
    offer('BASKET', 0, { minAmount: 2_000 }),
    offer('HEALTH', 1, { ...loaded, rewardType: 'PERCENTAGE', rewardValue: 200, businessUnit: 'PHARMACY' }),
    offer('TENTH', 2, { frequency: 10, rewardValue: 500 }),
    offer('THIRD', 3, { ...loaded, frequency: 3, limitPerMember: 1, rewardValue: 250 }),
    ...Array.from({ length: 10 }, (_, index) =>
      offer('LARGE', 10 + index, { ...(index % 2 ? loaded : {}), minAmount: 6_000 + 500 * index }),
    ),
    ...Array.from({ length: ANSWERED_OFFERS }, (_, index) =>
      offer('SURVEY', 100 + index, { ...loaded, action: 'SURVEY', limitPerMember: 1 }),
    ),
  ]
}
