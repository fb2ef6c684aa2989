import { formatNodeId } from '../domain/values/node-id'
import type { MockActivity, MockMember, MockOffer, MockPrompt } from './mock-member'

export const ACCOUNT_ID = 'acc-1'
const BUSINESS_UNIT = 'GROCERY'
const REWARD_TYPE = 'loyalty'
const BIG_BASKET = 10_000
const CREATED_AT = '2026-01-05T09:00:00.000Z'

/** A member with offers in every state, of every kind but the past one. */
export function createMockMember(): MockMember {
  const balance = {
    id: formatNodeId('Balance', ACCOUNT_ID, BUSINESS_UNIT, REWARD_TYPE),
    businessUnit: BUSINESS_UNIT,
    rewardType: REWARD_TYPE,
    points: 1_240,
  }
  return {
    account: {
      id: ACCOUNT_ID,
      loyaltyIds: ['6001'],
      email: 'alex@example.com',
      locale: 'en-CA',
      createdAt: CREATED_AT,
      optIn: null,
      optInUpdatedAt: null,
      balances: [balance],
      totals: { earned: 1_240, reversed: 0, adjusted: 0 },
    },
    offers: [
      mockOffer('SURVEY_500', '500 points for your opinion', 'Answer one survey, get 500 points.', 'NONE', 1),
      mockOffer('BIG_BASKET_1000', 'Big basket bonus', '1 000 points when you spend $100.', 'ACCEPTED', 2, {
        rewardValue: 1_000,
        minAmount: BIG_BASKET,
        nearMissWindow: 2_000,
      }),
      mockOffer('PHARMACY_150', 'Pharmacy survey', '150 points for a short survey.', 'DECLINED', 3),
      mockOffer('WELCOME_250', 'Welcome to the app', '250 points for downloading the app.', 'COMPLETED', 4),
      mockOffer('FRESH_2X', 'Double points on fresh food', 'Twice the points in every store.', 'NONE', 5, {
        audience: 'MASS',
        rewardType: 'MULTIPLIER',
        rewardValue: 2,
      }),
      mockOffer('SUMMER_300', 'Summer bonus', '300 points from July.', 'NONE', 6, {
        displayDate: inDays(30),
        effectiveDate: inDays(30),
        rewardValue: 300,
      }),
    ],
    activities: [mockActivity('receipt-1', 4_200, '2026-06-01T10:30:00.000Z')],
    ledger: [mockEntry(1, 'receipt-1', 42, '2026-06-01T10:30:00.000Z')],
    prompts: [],
  }
}

function mockOffer(
  offerCode: string,
  name: string,
  shortDescription: string,
  state: string,
  rank: number,
  fields: Partial<MockOffer> = {},
): MockOffer {
  return {
    id: formatNodeId('MemberOffer', ACCOUNT_ID, offerCode),
    offerCode,
    name,
    shortDescription,
    promoStatus: 'ACTIVE',
    audience: 'TARGETED',
    activation: 'LOAD_TO_CARD',
    rewardType: 'FLAT',
    rewardValue: 500,
    minAmount: null,
    nearMissWindow: null,
    businessUnit: BUSINESS_UNIT,
    rank,
    acceptanceState: state,
    acceptanceDate: state === 'NONE' ? null : CREATED_AT,
    displayDate: '2026-01-01T00:00:00.000Z',
    effectiveDate: '2026-01-02T00:00:00.000Z',
    expiryDate: '2036-01-01T00:00:00.000Z',
    progress: 0,
    frequency: 1,
    timesRewarded: state === 'COMPLETED' ? 1 : 0,
    limitPerMember: 1,
    version: 1,
    ...fields,
  }
}

/** Midnight in UTC of a day from now on. */
function inDays(days: number): string {
  return `${new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)}T00:00:00.000Z`
}

export function mockActivity(activityId: string, amount: number | null, when: string, type = 'PURCHASE'): MockActivity {
  return {
    id: formatNodeId('Activity', activityId),
    activityId,
    type,
    channel: 'APP',
    amount,
    when,
    createdAt: when,
    earned: mockEarnings(pointsOf(amount)),
  }
}

export function mockEntry(number: number, activityId: string, points: number, createdAt: string): object {
  return {
    id: formatNodeId('LedgerEntry', ACCOUNT_ID, number, 0),
    type: 'EARN',
    businessUnit: BUSINESS_UNIT,
    rewardType: REWARD_TYPE,
    category: 'BASE',
    cause: 'purchase',
    description: 'Purchase',
    activityId,
    points,
    createdAt,
  }
}

export function mockEarnings(points: number): object[] {
  if (points === 0) return []
  const rewards = [{ rewardType: REWARD_TYPE, base: points, bonus: 0, targeted: 0, total: points }]
  return [{ businessUnit: BUSINESS_UNIT, rewards }]
}

/** A point for each major unit. */
export function pointsOf(amount: number | null | undefined): number {
  return Math.floor((amount ?? 0) / 100)
}

/** The prompt for an amount that an offer requires and that is nearly reached. The number makes its ID unique. */
export function mockPrompt(number: number, correlationId: string, offer: MockOffer): MockPrompt {
  const promptMessageId = `prompt-${number}`
  return {
    id: formatNodeId('Prompt', promptMessageId),
    promptMessageId,
    correlationId,
    offer,
    message: '',
    amountRemaining: 0,
    response: null,
    respondedAt: null,
    answers: [],
    createdAt: new Date().toISOString(),
  }
}
