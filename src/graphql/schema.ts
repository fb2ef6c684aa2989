import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'

import { AccountsResolver } from './accounts/accounts.resolver'
import { AccountActivitiesResolver, ActivitiesResolver } from './activities/activities.resolver'
import { ContactsResolver } from './contacts/contacts.resolver'
import { authorize } from './context'
import { DateTime } from './date-time.scalar'
import { installDocumentedEnumErrors } from './errors/documented-enums'
import { ErrorsResolver } from './errors/errors.resolver'
import { LedgerResolver } from './ledger/ledger.resolver'
import { OffersResolver } from './offers/offers.resolver'
import { OptInResolver } from './opt-in/opt-in.resolver'
import { PromptsResolver } from './prompts/prompts.resolver'
import { SessionsResolver } from './sessions/sessions.resolver'

/** Builds the executable schema. Inputs are checked by the use cases, so type-graphql's own validation is off. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      SessionsResolver,
      AccountsResolver,
      OffersResolver,
      ActivitiesResolver,
      AccountActivitiesResolver,
      LedgerResolver,
      PromptsResolver,
      OptInResolver,
      ContactsResolver,
      ErrorsResolver,
    ],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    authChecker: authorize,
  })
  installDocumentedEnumErrors(schema)
  describeRoots(schema)
  return schema
}

/** type-graphql makes the root types by itself and leaves them without a description. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  if (query) query.description = 'What can be read.'
  if (mutation) {
    mutation.description =
      'What can be changed. Each field stands alone: one that fails is null, with its reason in `errors`, and undoes nothing of another.'
  }
}

/** The schema as text, sorted, as schema.graphql holds it. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`
}
