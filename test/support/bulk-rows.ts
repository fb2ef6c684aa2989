import { query } from './query'

const NUMBERS = (count: number) => `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})`
const TIME = `'2026-06-01T00:00:00.000+00:00'`

/** One row of each table for the number `i`, in SQL of both databases. */
const ROWS: readonly [table: string, columns: string, values: string][] = [
  ['Account', '"id", "email", "createdAt"', `'bulk-' || i, 'bulk-' || i || '@example.com', ${TIME}`],
  ['LoyaltyId', '"id", "accountId"', `'9' || i, 'bulk-' || i`],
  [
    'Session',
    '"correlationId", "accountId", "createdAt", "expiresAt"',
    `'session-' || i, 'bulk-' || i, ${TIME}, ${TIME}`,
  ],
  ['MemberOffer', '"accountId", "offerCode"', `'bulk-' || i, 'O' || (i % 5)`],
  [
    'Consent',
    '"accountId", "number", "correlationId", "newValue", "createdAt"',
    `'bulk-' || i, 1, 'session-' || i, 'ACCEPTED', ${TIME}`,
  ],
  [
    'Activity',
    '"id", "accountId", "number", "correlationId", "action", "channel", "occurredAt", "extendedData", "createdAt"',
    `'activity-' || i, 'bulk-' || i, 1, 'session-' || i, 'PURCHASE', 'APP', ${TIME}, '[]', ${TIME}`,
  ],
  [
    'LedgerEntry',
    '"accountId", "postingNumber", "activityNumber", "position", "activityId", "type", "businessUnit", "rewardType", "category", "points", "cause", "createdAt"',
    `'bulk-' || i, 1, 1, 1, 'activity-' || i, 'EARN', 'GROCERY', 'loyalty', 'BASE', 5, 'purchase', ${TIME}`,
  ],
  [
    'ActivityReversal',
    '"activityId", "accountId", "number", "actor", "reopenedOffers", "createdAt"',
    `'activity-' || i, 'bulk-' || i, 2, 'x', '[]', ${TIME}`,
  ],
  ['Adjustment', '"id", "accountId", "number"', `'adjustment-' || i, 'bulk-' || i, 3`],
  ['Balance', '"accountId", "businessUnit", "rewardType", "points"', `'bulk-' || i, 'GROCERY', 'loyalty', 5`],
  [
    'Prompt',
    '"id", "accountId", "correlationId", "offerCode", "message", "amountRemaining", "createdAt"',
    `'prompt-' || i, 'bulk-' || i, 'session-' || i, 'O1', 'Nearly', 100, ${TIME}`,
  ],
  ['PromptAnswer', '"promptId", "number", "response", "createdAt"', `'prompt-' || i, 1, 'DEFERRED', ${TIME}`],
  [
    'Contact',
    '"id", "subjectId", "subjectLevel", "objectUri", "objectRevisionId", "objectType", "objectVariables", "treatments", "abTests", "responseTrackingCode", "channel", "excludeFromContactRule", "createdBy", "modifiedBy", "creationTimeStamp", "modifiedTimeStamp", "version"',
    `'contact-' || i, 'bulk-' || i, 'customer', '/objects/' || (i % 50), 'r', 'decision', '[]', '[]', '[]', 'code-' || i, 'web', false, 'x', 'x', ${TIME}, ${TIME}, 1`,
  ],
  [
    'ContactTreatment',
    '"contactId", "position", "treatmentId", "creationTimeStamp"',
    `'contact-' || i, 0, 'treatment-' || (i % 50), ${TIME}`,
  ],
]

/** The tables that grow with the members. The others contain the programme, which a service keeps in memory. */
export const growingTables = ROWS.map(([table]) => table)

/** Inserts so many rows into each growing table, in a programme with the offers O0 to O4. */
export async function givenBulkRows(url: string, size: number): Promise<void> {
  for (const [table, columns, values] of ROWS) {
    await query(url, `${NUMBERS(size)} INSERT INTO "${table}" (${columns}) SELECT ${values} FROM n`)
  }
}
