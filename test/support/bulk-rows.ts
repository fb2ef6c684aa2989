import { query } from './query'

const NUMBERS = (most: number) => `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${most})`
const TIME = `'2026-06-01T00:00:00.000+00:00'`

/** A row of each table for everybody; of contacts and what hangs on them, too. SQL that both databases understand. */
const ROWS: readonly [table: string, columns: string, values: string][] = [
  ['Account', '"id", "email", "createdAt"', `'crowd-' || i, 'crowd-' || i || '@example.com', ${TIME}`],
  ['LoyaltyId', '"id", "accountId"', `'9' || i, 'crowd-' || i`],
  [
    'Session',
    '"correlationId", "accountId", "createdAt", "expiresAt"',
    `'session-' || i, 'crowd-' || i, ${TIME}, ${TIME}`,
  ],
  ['MemberOffer', '"accountId", "offerCode"', `'crowd-' || i, 'O' || (i % 5)`],
  [
    'Consent',
    '"accountId", "number", "correlationId", "newValue", "createdAt"',
    `'crowd-' || i, 1, 'session-' || i, 'ACCEPTED', ${TIME}`,
  ],
  [
    'Activity',
    '"id", "accountId", "number", "correlationId", "action", "channel", "occurredAt", "extendedData", "createdAt"',
    `'activity-' || i, 'crowd-' || i, 1, 'session-' || i, 'PURCHASE', 'APP', ${TIME}, '[]', ${TIME}`,
  ],
  [
    'LedgerEntry',
    '"accountId", "activityNumber", "position", "activityId", "businessUnit", "rewardType", "category", "points", "cause", "createdAt"',
    `'crowd-' || i, 1, 1, 'activity-' || i, 'GROCERY', 'loyalty', 'BASE', 5, 'purchase', ${TIME}`,
  ],
  ['Balance', '"accountId", "businessUnit", "rewardType", "points"', `'crowd-' || i, 'GROCERY', 'loyalty', 5`],
  [
    'Prompt',
    '"id", "accountId", "correlationId", "offerCode", "message", "amountRemaining", "createdAt"',
    `'prompt-' || i, 'crowd-' || i, 'session-' || i, 'O1', 'Nearly', 100, ${TIME}`,
  ],
  ['PromptAnswer', '"promptId", "number", "response", "createdAt"', `'prompt-' || i, 1, 'DEFERRED', ${TIME}`],
  [
    'Contact',
    '"id", "subjectId", "subjectLevel", "objectUri", "objectRevisionId", "objectType", "objectVariables", "treatments", "abTests", "responseTrackingCode", "channel", "excludeFromContactRule", "createdBy", "modifiedBy", "creationTimeStamp", "modifiedTimeStamp", "version"',
    `'contact-' || i, 'crowd-' || i, 'customer', '/objects/' || (i % 50), 'r', 'decision', '[]', '[]', '[]', 'code-' || i, 'web', false, 'x', 'x', ${TIME}, ${TIME}, 1`,
  ],
  [
    'ContactTreatment',
    '"contactId", "position", "treatmentId", "creationTimeStamp"',
    `'contact-' || i, 0, 'treatment-' || (i % 50), ${TIME}`,
  ],
]

/** The tables that grow with the members; the others hold the programme, which services keep in memory. */
export const growingTables = ROWS.map(([table]) => table)

/** Gives the tables that grow so many rows of others, in a programme with the offers O0 to O4. */
export async function givenBulkRows(url: string, size: number): Promise<void> {
  for (const [table, columns, values] of ROWS) {
    await query(url, `${NUMBERS(size)} INSERT INTO "${table}" (${columns}) SELECT ${values} FROM n`)
  }
}
