import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'

import { AccountsResolver } from './accounts/accounts.resolver'
import { AccountActivitiesResolver, ActivitiesResolver, TrialOutcomesResolver } from './activities/activities.resolver'
import { ContactsResolver } from './contacts/contacts.resolver'
import { authorize } from './context'
import { DateTime } from './date-time.scalar'
import { installDocumentedEnumErrors } from './errors/documented-enums'
import { ErrorsResolver } from './errors/errors.resolver'
import { LedgerResolver } from './ledger/ledger.resolver'
import { NodeResolver } from './node/node.resolver'
import { installNodeTypes } from './node/node.types'
import { OffersResolver } from './offers/offers.resolver'
import { OptInResolver } from './opt-in/opt-in.resolver'
import { ProgrammeResolver } from './programme/programme.resolver'
import { PromptsResolver } from './prompts/prompts.resolver'
import { SessionsResolver } from './sessions/sessions.resolver'

/** Builds the executable schema. The use cases validate their input, so the validation of type-graphql is off. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      SessionsResolver,
      AccountsResolver,
      OffersResolver,
      ActivitiesResolver,
      AccountActivitiesResolver,
      TrialOutcomesResolver,
      LedgerResolver,
      PromptsResolver,
      OptInResolver,
      ContactsResolver,
      ProgrammeResolver,
      ErrorsResolver,
      NodeResolver,
    ],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    authChecker: authorize,
  })
  installDocumentedEnumErrors(schema)
  installNodeTypes(schema)
  describeRoots(schema)
  return schema
}

/** type-graphql creates the root types, and has no option for their descriptions. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  if (query)
    query.description =
      'The queries. A field that can fail is nullable, so that its failure does not null other fields.\n\nIf the service requires tokens, UNAUTHENTICATED and FORBIDDEN come before the errors that a query lists. Every query can also fail with TRY_AGAIN.'
  if (mutation) {
    mutation.description =
      'The mutations. They run one after the other, and each is independent: a mutation that fails is null, its error is in `errors`, and nothing that another mutation did is undone.\n\nIf the service requires tokens, UNAUTHENTICATED and FORBIDDEN come before the errors that a mutation lists. Every mutation can also fail with TRY_AGAIN, and sendActivity without an `activityId` with OUTCOME_UNKNOWN.'
  }
}

/** The text of schema.graphql. It is sorted, so the order of imports does not change it. */
export function schemaText(): string {
  const text = printSchema(lexicographicSortSchema(createSchema()))
  // graphql-js indents the blank lines between paragraphs.
  return `${text.replace(/^ +$/gm, '')}\n`
}
