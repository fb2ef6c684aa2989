import type { Dependencies } from '../domain/dependencies'
import { DomainError } from '../domain/errors/domain-error'
import { startSession } from '../domain/sessions/start-session'
import { applyAccounts } from '../programme-files/apply-accounts'
import { applyProgramme } from '../programme-files/apply-programme'
import type { GivenMember, GivenOffer, Member, Offer } from './test-service'

const TEST = { name: 'test', onlyAccountId: undefined }
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000

/** Adds records to the programme of a test, by the rules and in the words of an import. */
export class Given {
  #members = 0
  #offers = 0

  constructor(private readonly deps: Dependencies) {}

  async member({ channel, correlationId, offers = [], ...account }: GivenMember = {}): Promise<Member> {
    const id = account.id ?? `member-${++this.#members}`
    const named = offers.map((offer) => (typeof offer === 'string' ? { code: offer } : offer))
    return explain('givenMember', async () => {
      await applyAccounts(this.deps, TEST, {
        // An offer can be the result of givenOffer, which has more fields.
        accounts: [{ ...account, id, offers: named.map(({ code, acceptanceState }) => ({ code, acceptanceState })) }],
        dryRun: false,
      })
      const { locale } = account
      const session = await startSession(this.deps, TEST, { identifier: id, correlationId, channel, locale })
      return { accountId: id, correlationId: session.correlationId }
    })
  }

  async offer(given: GivenOffer = {}): Promise<Offer> {
    const offer: Offer = { ...this.#liveOffer(given.code), ...withIsoDates(given) }
    const { businessUnit, action } = offer
    await explain('givenOffer', () =>
      applyProgramme(this.deps, TEST, {
        programme: {
          businessUnits: businessUnit == null ? [] : [{ name: businessUnit }],
          actions: action == null ? [] : [{ code: action }],
          offers: [offer],
        },
      }),
    )
    return offer
  }

  #liveOffer(code = `offer-${++this.#offers}`): Offer {
    const now = this.deps.clock().getTime()
    return {
      code,
      name: 'An offer',
      promoStatus: 'ACTIVE',
      audience: 'MASS',
      activation: 'LOAD_TO_CARD',
      rewardType: 'FLAT',
      rewardValue: 500,
      displayDate: new Date(now - 2 * DAY_MILLISECONDS).toISOString(),
      effectiveDate: new Date(now - DAY_MILLISECONDS).toISOString(),
      expiryDate: null,
    }
  }
}

/** Throws an error whose message says what to correct in the test. */
async function explain<Result>(name: string, apply: () => Promise<Result>): Promise<Result> {
  try {
    return await apply()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { violations } = error.details
    const problems = Array.isArray(violations)
      ? violations.map(({ path, message }: { path: string; message: string }) => `${path} ${message}`)
      : [error.message]
    throw new Error(`${name}: ${problems.join('; ')}`, { cause: error })
  }
}

function withIsoDates(given: GivenOffer): Partial<Offer> {
  const entries = Object.entries(given).map(([name, value]: [string, unknown]) => [
    name,
    value instanceof Date ? value.toISOString() : value,
  ])
  // Cast: only the types of dates change.
  return Object.fromEntries(entries) as Partial<Offer>
}
