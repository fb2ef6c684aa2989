import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'

import { AccountsResolver } from './accounts/accounts.resolver'
import { payloadAccountResolvers } from './accounts/payload-accounts'
import { AccountType, toReader } from './accounts/accounts.types'
import { ApplyAccountsResolver } from './accounts/apply-accounts.resolver'
import { AccountActivitiesResolver, ActivitiesResolver, TrialOutcomesResolver } from './activities/activities.resolver'
import { ContactsResolver } from './contacts/contacts.resolver'
import { authorize } from './context'
import { DateTime } from './date-time.scalar'
import { installDocumentedEnumErrors } from './errors/documented-enums'
import { ErrorsResolver } from './errors/errors.resolver'
import { EntryCausesResolver } from './ledger/entry-causes.resolver'
import { LedgerResolver } from './ledger/ledger.resolver'
import { NodeResolver } from './node/node.resolver'
import { installNodeTypes } from './node/node.types'
import { createOfferFieldsResolver } from './offers/offer-fields.resolver'
import { OffersResolver } from './offers/offers.resolver'
import { OptInResolver } from './opt-in/opt-in.resolver'
import { ProgrammeResolver } from './programme/programme.resolver'
import { AccountPromptsResolver, PromptsResolver } from './prompts/prompts.resolver'
import { AccountSessionsResolver, SessionsResolver } from './sessions/sessions.resolver'
import { SessionType } from './sessions/sessions.types'

/** Builds the executable schema. The use cases validate their input, so the validation of type-graphql is off. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      SessionsResolver,
      AccountSessionsResolver,
      AccountsResolver,
      ApplyAccountsResolver,
      OffersResolver,
      createOfferFieldsResolver(SessionType, (session) => session),
      createOfferFieldsResolver(AccountType, toReader),
      ActivitiesResolver,
      AccountActivitiesResolver,
      TrialOutcomesResolver,
      LedgerResolver,
      EntryCausesResolver,
      PromptsResolver,
      AccountPromptsResolver,
      OptInResolver,
      ContactsResolver,
      ProgrammeResolver,
      ErrorsResolver,
      NodeResolver,
      ...payloadAccountResolvers,
    ],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    // It would run an introspection query. Apollo asserts that the schema is valid, before it serves it.
    skipCheck: true,
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
      'The mutations. They run one after the other, and each is independent: a mutation that fails is null, its error is in `errors`, and nothing that another mutation did is undone.\n\nIf the service requires tokens, UNAUTHENTICATED and FORBIDDEN come before the errors that a mutation lists. Every mutation can also fail with TRY_AGAIN, and sendActivity without an `activityId` and adjustPoints without an `adjustmentId` with OUTCOME_UNKNOWN.'
  }
}

/** The text of schema.graphql. It is sorted, so the order of imports does not change it. */
export function schemaText(): string {
  const text = printSchema(lexicographicSortSchema(createSchema()))
  // graphql-js indents the blank lines between paragraphs.
  return `${text.replace(/^ +$/gm, '')}\n`
}
