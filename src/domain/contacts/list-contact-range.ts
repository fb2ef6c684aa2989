import type { Dependencies } from '../dependencies'
import { domainError } from '../errors/domain-error'
import type { ReadBudget } from '../read-budget'
import { MAX_INT } from '../values/integer'
import type { Contact } from './contact'
import { waitToReadContacts } from './contact-reading'
import { findWholeContactsById, largeFields } from './contacts.store'
import { type ContactFilter, type ContactOrder, countContacts, findContactKeys } from './find-contact-keys'

export const DEFAULT_RANGE_LIMIT = 10
export const MAX_RANGE_LIMIT = 100

export interface ListContactRangeInput {
  filter: ContactFilter
  order: ContactOrder
  /** How many of the sorted matches are before the range. */
  start: number
  /** The maximum number of contacts of the range, 1 to 100. */
  limit: number
}

export interface ContactRange {
  readonly contacts: Contact[]
  /** The number of all contacts that match the filter. */
  readonly count: number
}

/**
 * The whole contacts of a range of those that match a filter, by the time of their creation, then by their id.
 *
 * Errors: ARGUMENT_INVALID (start or limit), and those of the budget.
 */
export async function listContactRange(
  { database: { client } }: Dependencies,
  { filter, order, start, limit }: ListContactRangeInput,
  budget: ReadBudget,
): Promise<ContactRange> {
  requireRange('start', start, 0, MAX_INT)
  requireRange('limit', limit, 1, MAX_RANGE_LIMIT)
  const count = await countContacts(client, filter)
  // Beyond the end, the database would pass over every match for nothing.
  const keys = start < count ? await findContactKeys(client, filter, { order, skip: start, limit }) : []
  const ids = keys.map(({ id }) => id)
  await waitToReadContacts(client, ids, { requested: new Set(largeFields), budget })
  const contacts = await findWholeContactsById(client, ids)
  // A contact that was deleted after its key was read is left out.
  return { contacts: ids.flatMap((id) => contacts.get(id) ?? []), count }
}

function requireRange(name: string, number: number, minimum: number, maximum: number): void {
  if (Number.isInteger(number) && number >= minimum && number <= maximum) return
  throw domainError('ARGUMENT_INVALID', {
    problem: `${name} must be a whole number from ${minimum} to ${maximum}`,
    field: [name],
  })
}
