import { z } from 'zod'

import { CONTACT_SCOPES } from '../../access/scopes'
import { COLLECTION_PATH } from '../../domain/contacts/contact-links'
import type { ContactOrder } from '../../domain/contacts/find-contact-keys'
import { DEFAULT_RANGE_LIMIT, listContactRange, MAX_RANGE_LIMIT } from '../../domain/contacts/list-contact-range'
import type { Dependencies } from '../../domain/dependencies'
import { domainError } from '../../domain/errors/domain-error'
import { COLLECTION_TYPE, JSON_TYPE } from '../media-types'
import type { RestApp } from '../rest-app'
import { documented } from '../sent-values'
import { budgetOf } from './budget-of'
import { contactCollection, toCollection } from './contacts.schemas'
import { negotiateType } from './negotiate'
import { parseFilter } from './parse-filter'

/** The first is the default. */
const orders = new Map<string, ContactOrder>([
  ['creationTimeStamp:descending', 'NEWEST_FIRST'],
  ['creationTimeStamp:ascending', 'OLDEST_FIRST'],
])

/** Of a repeated parameter, a list is sent. */
const once = z.string({ error: 'must be sent once' }).optional()

/** Any text that is no whole number becomes a number that the use case refuses. */
const wholeNumber = (documentation: { description: string } & Record<string, unknown>) =>
  documented({ type: 'integer', ...documentation }, (sent) => {
    return typeof sent === 'string' && /^\d+$/.test(sent) ? Number(sent) : Number.NaN
  })

const querystring = z.object({
  filter: once.meta({
    description:
      "`eq(name,'value')` of subjectId, subjectLevel, responseTrackingCode, objectUri, channel, treatmentId and responseChannel, each once; `eq`, `ge`, `gt`, `le` and `lt` of creationTimeStamp; `and(condition,condition,...)`. Values are in single or double quotes. Absent: all contacts.",
    examples: ["and(eq(channel,'web'),ge(creationTimeStamp,'2026-06-15T00:00:00Z'))"],
  }),
  sortBy: once.meta({
    examples: ['creationTimeStamp:descending'],
    description: `\`${[...orders.keys()].join('` or `')}\`. Default: the first of them. Contacts of one instant are sorted by ID.`,
  }),
  start: wholeNumber({ description: 'How many matches to leave out.', minimum: 0, default: 0, examples: [0] }),
  limit: wholeNumber({
    description: 'The maximum number of items.',
    minimum: 1,
    maximum: MAX_RANGE_LIMIT,
    default: DEFAULT_RANGE_LIMIT,
    examples: [DEFAULT_RANGE_LIMIT],
  }),
})

/** The collection of contacts. */
export function addContactCollectionRoute(app: RestApp, deps: Dependencies): void {
  app.get(
    COLLECTION_PATH,
    {
      config: { scopes: CONTACT_SCOPES },
      schema: {
        tags: ['Contacts'],
        operationId: 'listContacts',
        summary: 'Lists the contacts that match a filter',
        produces: [COLLECTION_TYPE, JSON_TYPE],
        querystring,
        response: { 200: contactCollection },
      },
    },
    async (request, reply) => {
      const { filter, sortBy, start = 0, limit = DEFAULT_RANGE_LIMIT } = request.query
      const conditions = filter === undefined ? {} : parseFilter(filter)
      const order = sortBy === undefined ? 'NEWEST_FIRST' : parseOrder(sortBy)
      const found = await listContactRange(deps, { filter: conditions, order, start, limit }, budgetOf(request))
      negotiateType(request, reply, COLLECTION_TYPE)
      return toCollection({ filter, sortBy, start, limit }, found)
    },
  )
}

function parseOrder(sortBy: string): ContactOrder {
  const order = orders.get(sortBy)
  if (order) return order
  throw domainError('ARGUMENT_INVALID', {
    problem: `sortBy must be ${[...orders.keys()].join(' or ')}`,
    field: ['sortBy'],
  })
}
