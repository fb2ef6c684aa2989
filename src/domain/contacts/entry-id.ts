import { formatNodeId, type NodeType, parseNodeId } from '../values/node-id'
import type { ListName } from './contact-fields'

/** The types of the entries of each list. */
const TYPES = {
  objectVariables: 'ObjectVariable',
  treatmentsForConsideration: 'TreatmentForConsideration',
  abTests: 'AbTest',
} as const satisfies Record<ListName, NodeType>

/** The global id of an entry. Its own id is unique only in the list of one contact. */
export function formatEntryId(list: ListName, contactId: string, id: string): string {
  return formatNodeId(TYPES[list], contactId, id)
}

/**
 * The own id of an entry that a caller names by its own id or its global id. Of a stored contact, only the entries of that
 * contact have global ids; a new one can be a copy of any other.
 */
export function toOwnId(list: ListName, contactId: string | undefined, sent: string): string {
  const { type, key = [] } = parseNodeId(sent) ?? {}
  const [ofContact, id, ...rest] = key
  const isEntry = type === TYPES[list] && id !== undefined && rest.length === 0
  return isEntry && (contactId === undefined || ofContact === contactId) ? id : sent
}
