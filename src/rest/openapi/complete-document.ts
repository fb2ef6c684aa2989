import type { FastifyContextConfig } from 'fastify'

import type { MediaType, OpenApiDocument, Operation, Reference, Response, Schema } from './document-parts'
import { createErrorResponses, referToErrors, referToHeaders } from './error-responses'
import { RESPONSE_HEADERS } from './response-headers'
import { shareSchemas } from './shared-schemas'

type Configs = ReadonlyMap<string, Readonly<FastifyContextConfig>>

/**
 * Adds what the schemas of routes cannot express: the responses to errors, the headers of responses, and the examples of
 * schemas that have a name. `configs` are those of the routes, by operationId.
 */
export function completeDocument<Document extends OpenApiDocument>(document: Document, configs: Configs): Document {
  const { schemas } = document.components
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      operations[method] = completeOperation(path, operation, schemas, configs.get(operation.operationId) ?? {})
    }
  }
  const responses = createErrorResponses()
  const used = new Set(
    Object.values(document.paths)
      .flatMap((operations) => Object.values(operations).flatMap((operation) => Object.values(operation.responses)))
      .map((response) => ('$ref' in response ? componentName(response) : undefined)),
  )
  const usedResponses = Object.entries(responses).filter(([name]) => used.has(name))
  const completed = shareSchemas({
    ...document,
    components: {
      headers: RESPONSE_HEADERS,
      responses: Object.fromEntries(usedResponses),
      ...document.components,
    },
  })
  // The examples are those of the requests and responses now.
  for (const schema of Object.values(completed.components.schemas)) delete schema.examples
  return completed
}

function completeOperation(
  path: string,
  operation: Operation,
  schemas: Record<string, Schema>,
  { errors = [], responseHeaders = {} }: Readonly<FastifyContextConfig>,
): Operation {
  const { operationId, summary, description, tags, parameters = [], requestBody, responses } = operation
  for (const media of Object.values(requestBody?.content ?? {})) addExample(media, schemas, isSent)
  const ownHeaders = Object.fromEntries(
    Object.entries(responseHeaders).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
  )
  const successes = Object.entries(responses).map(([status, response]): [string, Response] => {
    const { description: own, content } = response as Response // Cast: only errors are references.
    const media = Object.values(content ?? {})
    for (const each of media) addExample(each, schemas)
    const [first] = media
    const named = schemas[componentName(first?.schema ?? {}) ?? '']
    return [
      status,
      {
        description: named?.description ?? first?.schema?.description ?? own,
        headers: { ...referToHeaders(['x-request-id']), ...ownHeaders },
        ...(content && { content }),
      },
    ]
  })
  return {
    tags,
    operationId,
    summary,
    ...(description !== undefined && { description }),
    parameters: PLACES.flatMap((place) => parameters.filter((parameter) => parameter.in === place)),
    ...(requestBody && { requestBody: { ...requestBody, required: hasRequiredField(requestBody, schemas) } }),
    responses: {
      ...Object.fromEntries(successes),
      ...referToErrors(path, { hasBody: requestBody !== undefined, further: errors }),
    },
  }
}

/** A body without a required field can be left out. */
function hasRequiredField({ content }: Pick<Response, 'content'>, schemas: Record<string, Schema>): boolean {
  const [{ schema } = {}] = Object.values(content ?? {})
  const { required = [] } = schemas[componentName(schema ?? {}) ?? ''] ?? schema ?? {}
  return required.length > 0
}

/** Parameters are listed in the order of a request. */
const PLACES = ['path', 'query', 'header']

/** Adds the example of a named schema, with the fields that `isShown` selects. */
function addExample(
  media: MediaType,
  schemas: Record<string, Schema>,
  isShown: (field: Schema) => boolean = () => true,
): void {
  const { examples: [example] = [], properties = {} } = schemas[componentName(media.schema ?? {}) ?? ''] ?? {}
  if (example === undefined) return
  const shown = Object.entries(example).filter(([name]) => isShown(properties[name] ?? {}))
  media.example = Object.fromEntries(shown)
}

/** What the service derives is ignored in requests. */
function isSent({ readOnly = false }: Schema): boolean {
  return !readOnly
}

function componentName({ $ref }: Partial<Reference>): string | undefined {
  return $ref?.split('/').at(-1)
}
