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

/** The own id of an entry that a caller sends: it can send the global one, for example that of a contact that it copies. */
export function toOwnId(list: ListName, sent: string): string {
  const { type, key } = parseNodeId(sent) ?? {}
  const [, id, ...rest] = key ?? []
  return type === TYPES[list] && id !== undefined && rest.length === 0 ? id : sent
}

/** Whether an id that a caller sends names an entry of a contact: its own id or the global one. */
export function isEntryId(list: ListName, contactId: string, entry: { readonly id: string }, sent: string): boolean {
  return sent === entry.id || sent === formatEntryId(list, contactId, entry.id)
}
