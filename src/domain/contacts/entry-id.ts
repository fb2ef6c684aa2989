import { formatNodeId, type NodeType, parseNodeId } from '../values/node-id'
import { type ListName, listNames } from './contact-fields'

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

type SentLists = Readonly<Partial<Record<ListName, readonly SentEntry[] | null>>>

interface SentEntry {
  readonly id?: string | null
}

/**
 * A record that a caller sends, with the own ids of entries instead of global ones. Of a stored contact, only the entries of
 * that contact have global ids; a new one can be a copy of any other.
 */
export function replaceGlobalIds<Sent extends SentLists>(sent: Sent, contactId?: string): Sent {
  const lists = listNames.flatMap((list) => {
    const entries = sent[list]?.map((entry) => ({ ...entry, id: toOwnId(list, contactId, entry.id) }))
    return entries ? [[list, entries]] : []
  })
  return { ...sent, ...Object.fromEntries(lists) } as Sent // The lists have the same entries, with other ids.
}

function toOwnId(list: ListName, contactId: string | undefined, sent: string | null | undefined): typeof sent {
  const { type, key = [] } = parseNodeId(sent ?? '') ?? {}
  const [ofContact, id, ...rest] = key
  const isEntry = type === TYPES[list] && id !== undefined && rest.length === 0
  return isEntry && (contactId === undefined || ofContact === contactId) ? id : sent
}
