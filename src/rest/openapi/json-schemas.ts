import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'

type Options = NonNullable<Parameters<typeof createJsonSchemaTransform>[0]>
type Override = NonNullable<NonNullable<Options['zodToJsonConfig']>['override']>
type JsonSchema = Parameters<Override>[0]['jsonSchema']

const zodToJsonConfig: Options['zodToJsonConfig'] = {
  override: ({ zodSchema, jsonSchema }) => {
    joinNull(jsonSchema)
    omitImplied(jsonSchema)
    // zod omits them if the schema transforms what is sent. They are values that are sent.
    const { default: value, examples } = z.globalRegistry.get(zodSchema) ?? {}
    Object.assign(jsonSchema, value !== undefined && { default: value }, examples && { examples })
  },
}

/** Translates the schemas of a route to JSON Schema. */
export const transformSchemas = createJsonSchemaTransform({ zodToJsonConfig })
/** Adds the schemas that have an ID to the components. */
export const addComponents = createJsonSchemaTransformObject({ zodToJsonConfig })

/** The JSON Schema of values that are sent, for a part of a documented value. */
export function toJsonSchema(schema: z.ZodType): Record<string, unknown> {
  return { ...z.toJSONSchema(schema, { ...zodToJsonConfig, io: 'input' }), $schema: undefined }
}

/** Removes what states only how zod checks, or what other keywords state already. */
function omitImplied(schema: JsonSchema): void {
  if (schema.format === 'date-time') delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (isOfAnyText(schema.propertyNames)) delete schema.propertyNames
  // A later version can add a field: clients must not expect that there is no other.
  if (schema.additionalProperties === false) delete schema.additionalProperties
  if (isEmpty(schema.additionalProperties)) delete schema.additionalProperties
}

function isOfAnyText(schema: JsonSchema['propertyNames']): boolean {
  return typeof schema === 'object' && schema.type === 'string' && Object.keys(schema).length === 1
}

function isEmpty(schema: JsonSchema['additionalProperties']): boolean {
  return typeof schema === 'object' && Object.keys(schema).length === 0
}

/** Joins `anyOf` with null into one type, which is easier to read. A reference stays as it is. */
function joinNull(schema: JsonSchema): void {
  const [only, none, ...more] = schema.anyOf ?? []
  if (only === undefined || none?.type !== 'null' || more.length > 0 || typeof only.type !== 'string') return
  delete schema.anyOf
  Object.assign(schema, { ...only, ...schema, type: [only.type, 'null'] })
  if (only.enum) schema.enum = [...only.enum, null]
}
