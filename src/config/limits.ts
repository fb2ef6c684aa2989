import type { OperationLimits } from '../graphql/limits/operation-limits'
import type { RequestLimits } from '../http/request-limits'

interface Limit {
  readonly setting: string
  readonly default: number
  readonly min: number
  readonly max: number
}

const SECONDS_PER_DAY = 24 * 60 * 60
const BILLION = 1_000_000_000

/** Every limit that can be set. docs/settings.md has the same table, with units and errors. */
export const LIMITS = {
  bodyBytes: { setting: 'MAX_BODY_BYTES', default: 262_144, min: 1_024, max: 67_108_864 },
  tokens: { setting: 'MAX_TOKENS', default: 2_000, min: 100, max: 100_000 },
  depth: { setting: 'MAX_DEPTH', default: 12, min: 1, max: 1_000 },
  aliases: { setting: 'MAX_ALIASES', default: 30, min: 0, max: 100_000 },
  directives: { setting: 'MAX_DIRECTIVES', default: 8, min: 0, max: 100_000 },
  mutations: { setting: 'MAX_MUTATIONS', default: 10, min: 1, max: 100_000 },
  cost: { setting: 'MAX_COST', default: 25_000, min: 10, max: BILLION },
  listEntries: { setting: 'MAX_LIST_ENTRIES', default: 1_000, min: 1, max: BILLION },
  textLength: { setting: 'MAX_TEXT_LENGTH', default: 100_000, min: 1, max: BILLION },
  timeoutSeconds: { setting: 'REQUEST_TIMEOUT', default: 20, min: 1, max: SECONDS_PER_DAY },
  responseLength: { setting: 'MAX_RESPONSE_LENGTH', default: 10_000_000, min: 1_000, max: 400_000_000 },
  concurrentRequests: { setting: 'MAX_CONCURRENT_REQUESTS', default: 2_000, min: 1, max: BILLION },
  concurrentRequestsOfCaller: { setting: 'MAX_CONCURRENT_REQUESTS_CALLER', default: 200, min: 1, max: BILLION },
  readBytes: { setting: 'MAX_READ_BYTES', default: 16_777_216, min: 1_024, max: BILLION },
  heldBytes: { setting: 'MAX_HELD_BYTES', default: 268_435_456, min: 1_048_576, max: 1_000 * BILLION },
  sendTimeoutSeconds: { setting: 'SEND_TIMEOUT', default: 10, min: 1, max: 3_600 },
  perCaller: { setting: 'RATE_LIMIT_CALLER', default: 1_200, min: 1, max: BILLION },
  perAddress: { setting: 'RATE_LIMIT_ADDRESS', default: 600_000, min: 1, max: BILLION },
} as const satisfies Record<keyof Limits, Limit>

export type Limits = OperationLimits & RequestLimits
