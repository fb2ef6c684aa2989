import type { OperationLimits } from '../graphql/limits/operation-limits'
import type { RequestLimits } from '../http/request-limits'

interface Limit {
  readonly setting: string
  readonly preset: number
  readonly least: number
  readonly most: number
}

const A_DAY_IN_SECONDS = 24 * 60 * 60
const A_BILLION = 1_000_000_000

/** Every limit that can be set. The README has the same table, for people. */
export const LIMITS = {
  bodyBytes: { setting: 'MAX_BODY_BYTES', preset: 262_144, least: 1_024, most: 67_108_864 },
  tokens: { setting: 'MAX_TOKENS', preset: 2_000, least: 100, most: 100_000 },
  depth: { setting: 'MAX_DEPTH', preset: 12, least: 1, most: 1_000 },
  aliases: { setting: 'MAX_ALIASES', preset: 30, least: 0, most: 100_000 },
  directives: { setting: 'MAX_DIRECTIVES', preset: 8, least: 0, most: 100_000 },
  mutations: { setting: 'MAX_MUTATIONS', preset: 10, least: 1, most: 100_000 },
  cost: { setting: 'MAX_COST', preset: 25_000, least: 10, most: A_BILLION },
  listEntries: { setting: 'MAX_LIST_ENTRIES', preset: 1_000, least: 1, most: A_BILLION },
  textLength: { setting: 'MAX_TEXT_LENGTH', preset: 100_000, least: 1, most: A_BILLION },
  answerSeconds: { setting: 'REQUEST_TIMEOUT', preset: 20, least: 1, most: A_DAY_IN_SECONDS },
  answerLength: { setting: 'MAX_ANSWER_LENGTH', preset: 10_000_000, least: 1_000, most: 400_000_000 },
  requestsAtOnce: { setting: 'MAX_REQUESTS_AT_ONCE', preset: 2_000, least: 1, most: A_BILLION },
  perCaller: { setting: 'RATE_LIMIT_CALLER', preset: 1_200, least: 1, most: A_BILLION },
  perAddress: { setting: 'RATE_LIMIT_ADDRESS', preset: 600_000, least: 1, most: A_BILLION },
} as const satisfies Record<keyof Limits, Limit>

export type Limits = OperationLimits & RequestLimits
