// Prints docs/errors.md: the catalogue of the built service, with an introduction.
import { catalogue } from '../dist/domain/errors/catalogue.js'

const INTRODUCTION = `# Errors

<!-- Generated from src/domain/errors/catalogue.ts by \`npm run codegen\`. Edit scripts/errors-page.mjs instead. -->

The service returns a documented error as an entry of \`errors\`:

| Field | Content |
| --- | --- |
| \`message\` | The message in the table below, with values in place of the {placeholders}. |
| \`path\` | The field that failed. In \`data\`, it is null. |
| \`extensions.reason\` | The precise code of the error, unique in the table: a value of the enum \`ErrorReason\`. |
| \`extensions.code\` | The documented error code. Several reasons can share a code. |
| \`extensions.statusCode\` | The HTTP status that corresponds to the error. |
| \`extensions.requestId\` | The ID of the request. The same ID is in the header \`x-request-id\` and in the log. |
| \`extensions.field\` | The path of the argument at fault, if there is one. |
| \`extensions.violations\` | Every broken rule of a record, each with \`path\` and \`message\` (CONTACT_INVALID). |
| \`extensions.retryable\` | True if the request can be repeated unchanged (TRY_AGAIN). |

The values of the placeholders are also in \`extensions\`, under their names, unless the placeholder is the whole
message. The query \`errorReasons\` returns the table to programs. [Frontends](frontends.md#handle-errors) shows how to
handle errors, and when to repeat a call.

An error is found at one of four stages:

1. **Before GraphQL.** The request exceeds a limit, is not valid HTTP, or sends a document that is not trusted. The HTTP
   status of the response is that of the error. TOO_MANY_REQUESTS and TRY_AGAIN come with the header \`Retry-After\`, in
   seconds.
2. **Before execution.** The document, a variable or the size of the operation is invalid. The error has no \`path\`, the
   response has no \`data\`, and nothing was executed. A wrong value of the enums \`OfferResponse\`, \`PromptResponse\` and
   \`OptInStatus\` is found at this stage.
3. **During execution.** The HTTP status is 200. The error has a \`path\`. If this is the path of a mutation, nothing was
   written for the mutation; only after TRY_AGAIN and OUTCOME_UNKNOWN, all of it may have been written. If the path
   continues below a mutation, the mutation was done, and only a part of its result could not be read.
4. **After execution.** RESPONSE_TOO_LARGE: the error has no \`path\`, \`data\` is null, and the mutations are done.

Other mistakes in a request have the codes of GraphQL (\`GRAPHQL_PARSE_FAILED\`, \`GRAPHQL_VALIDATION_FAILED\`,
\`BAD_USER_INPUT\`, ...) and no reason. An unexpected failure is \`INTERNAL_SERVER_ERROR\` with a fixed message; its cause is
in the log, under the \`requestId\`.

## Catalogue

| Reason | Status | Code | Message | Meaning |
| --- | --- | --- | --- | --- |
`

const rows = Object.entries(catalogue).map(([reason, { statusCode, code, message, description }]) =>
  ['', reason, statusCode, code, `\`${message}\``, description, ''].join(' | ').trim(),
)
process.stdout.write(`${INTRODUCTION}${rows.join('\n')}\n`)
