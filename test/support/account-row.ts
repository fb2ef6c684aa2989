import type { Account } from '../../src/database/models'

/** The row of an account without identifiers, opt-in and activities. */
export function accountRow(fields: Pick<Account, 'id' | 'createdAt'> & Partial<Account>): Account {
  return {
    externalId: null,
    email: null,
    phoneNumber: null,
    locale: null,
    optIn: null,
    optInUpdatedAt: null,
    optInVersion: 0,
    postingCount: 0,
    ...fields,
  }
}
