/** The parts of an OpenAPI document that are completed after @fastify/swagger has generated it. */
export interface OpenApiDocument {
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: Components
}

export interface Components {
  readonly schemas: Record<string, Schema>
}

export interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly readOnly?: boolean
  readonly properties?: Record<string, Schema>
  readonly required?: readonly string[]
  examples?: readonly object[]
}

export interface Operation {
  readonly tags: readonly string[]
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly parameters?: readonly { readonly in: string }[]
  readonly requestBody?: { readonly required?: boolean; readonly content: Record<string, MediaType> }
  readonly responses: Record<string, Response | Reference>
}

export interface MediaType {
  readonly schema?: Schema
  example?: unknown
}

export interface Response {
  readonly description: string
  readonly headers?: Record<string, object>
  readonly content?: Record<string, MediaType>
}

export interface Reference {
  readonly $ref: string
}
