import type { Contact, SentContact } from './contact'
import type { Violation } from './violation'

/** What stays as it was when the contact was created. */
export const IMMUTABLE = [
  'subjectId',
  'subjectLevel',
  'objectUri',
  'objectRevisionId',
  'objectType',
  'receiverId',
  'receiverRole',
  'channel',
  'ruleFired',
  'pathTraversed',
  'responseTrackingCode',
] as const
const IMMUTABLE_OF_OBJECT_VARIABLE = ['name', 'value', 'dataType'] as const
export const IMMUTABLE_OF_TREATMENT = [
  'treatmentId',
  'treatmentRevisionId',
  'treatmentGroupId',
  'treatmentGroupRevisionId',
  'objectNodeId',
] as const
const IMMUTABLE_OF_AB_TEST = ['nodeId', 'champion', 'pathName', 'pathId', 'pathKey', 'pathType'] as const

/**
 * Compares a stored record with the whole record that is sent in its place, and returns every change that is not
 * allowed, with its path. What the server derives is not compared; ids of entries tell
 * which entry is meant.
 * Source page: update-contact.
 */
export function compareContacts(stored: Contact, sent: SentContact): Violation[] {
  const { objectVariables, treatmentsForConsideration, abTests } = stored
  const listPath = (name: string) => `contact.${name}`
  return [
    ...compareFields('contact', stored, sent, IMMUTABLE),
    ...compareLists(listPath('objectVariables'), objectVariables, sent.objectVariables, IMMUTABLE_OF_OBJECT_VARIABLE),
    ...compareLists(
      listPath('treatmentsForConsideration'),
      treatmentsForConsideration,
      sent.treatmentsForConsideration,
      IMMUTABLE_OF_TREATMENT,
    ),
    ...compareLists(listPath('abTests'), abTests, sent.abTests, IMMUTABLE_OF_AB_TEST),
  ]
}

/** The stored entry that a sent one means: by its id where it has one, else by its position. */
export function findEntry<Entry extends { id: string }>(
  stored: readonly Entry[],
  { id }: { id?: string | null },
  position: number,
): Entry | undefined {
  return id == null ? stored[position] : stored.find((entry) => entry.id === id)
}

type Entry<Field extends string> = Record<Field, unknown>

function compareFields<Field extends string>(
  path: string,
  stored: Entry<Field>,
  sent: Partial<Entry<Field>>,
  fields: readonly Field[],
): Violation[] {
  return fields
    .filter((field) => (sent[field] ?? null) !== stored[field])
    .map((field) => ({ path: `${path}.${field}`, message: 'cannot be changed' }))
}

function compareLists<Field extends string>(
  path: string,
  stored: readonly (Entry<Field> & { id: string })[],
  given: readonly (Partial<Entry<Field>> & { id?: string | null })[] | null | undefined,
  fields: readonly Field[],
): Violation[] {
  const sent = given ?? []
  if (sent.length !== stored.length) {
    return [{ path, message: `has ${stored.length} entries, and their number cannot be changed` }]
  }
  const meant = sent.map((entry, index) => findEntry(stored, entry, index))
  return sent.flatMap((entry, index) => {
    const own = meant[index]
    const at = `${path}[${index}]`
    if (!own) return { path: `${at}.id`, message: 'is not the id of an entry of this list' }
    const first = meant.indexOf(own)
    if (first < index) return { path: at, message: `is the same entry as ${path}[${first}]` }
    return compareFields(at, own, entry, fields)
  })
}
