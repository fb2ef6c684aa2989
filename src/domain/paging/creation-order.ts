import { parseInstant } from '../values/instant'
import { isStorableText } from '../values/text'
import { invalidCursor, type SortKey } from './cursor'
import type { Order } from './page'

/** Where a record is in a list by the time of creation and then by ID, both descending. */
export interface CreationKey {
  readonly createdAt: Date
  readonly id: string
}

/** The order of a list by the time of creation, newest first, and then by ID. */
export function newestFirst<Node>(getKey: (node: Node) => CreationKey): Order<Node> {
  return {
    getKey: (node) => {
      const { createdAt, id } = getKey(node)
      return [createdAt.toISOString(), id]
    },
    keyTypes: ['string', 'string'],
  }
}

/**
 * The key in a cursor of such a list.
 *
 * Errors: ARGUMENT_INVALID if no page can have returned it.
 */
export function parseCreationKey([time, id]: SortKey): CreationKey {
  const [createdAt, text] = [parseInstant(String(time)), String(id)]
  if (!createdAt || !isStorableText(text)) throw invalidCursor()
  return { createdAt, id: text }
}
