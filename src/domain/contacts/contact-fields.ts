/** How long a text can be, in UTF-16 units. */
export const MAX_LENGTH = { text: 255, longText: 10_000 } as const
/** How many entries a list can have. */
export const MAX_ENTRIES = 200

export interface Field {
  /** An identifier is a text by which contacts are looked up: it does not begin or end with whitespace. */
  readonly type: keyof ValueTypes
  /** It must be sent, and must not be blank. All other fields can be absent or null. */
  readonly required?: boolean
  /** What it is if it is absent or null. Without a default, it is null. */
  readonly default?: boolean
}

interface ValueTypes {
  text: string
  longText: string
  identifier: string
  flag: boolean
  instant: Date
}

export type Fields = Readonly<Record<string, Field>>

/** Instants are not among them: immutable values are compared with `===`. */
type ImmutableFields = Readonly<Record<string, Field & { readonly type: Exclude<Field['type'], 'instant'> }>>

/**
 * The fields that a caller sends. Validation, comparison, creation, change, the shape in programme files and the types are
 * derived from this table; a test compares the GraphQL types with it.
 * Source: docs/reference.md#update-contact and contract section 7.
 */
export const contactFields = defineFields({
  immutable: {
    subjectId: { type: 'text', required: true },
    subjectLevel: { type: 'text', required: true },
    objectUri: { type: 'longText', required: true },
    objectRevisionId: { type: 'text', required: true },
    objectType: { type: 'text', required: true },
    ruleFired: { type: 'longText' },
    pathTraversed: { type: 'longText' },
    responseTrackingCode: { type: 'identifier', required: true },
    receiverId: { type: 'text' },
    receiverRole: { type: 'text' },
    channel: { type: 'text' },
  },
  changeable: {
    excludeFromContactRule: { type: 'flag', default: false },
    conclusionResponseValue: { type: 'text' },
    conclusionResponseType: { type: 'text' },
  },
})

/** The fields of the entries of each list, without their ids. Only those of treatments can change. */
export const listFields = {
  objectVariables: defineFields({
    immutable: {
      name: { type: 'text', required: true },
      value: { type: 'longText' },
      dataType: { type: 'text' },
    },
    changeable: {},
  }),
  treatmentsForConsideration: defineFields({
    immutable: {
      treatmentId: { type: 'text', required: true },
      treatmentRevisionId: { type: 'text' },
      treatmentGroupId: { type: 'text' },
      treatmentGroupRevisionId: { type: 'text' },
      objectNodeId: { type: 'text' },
    },
    changeable: {
      presented: { type: 'flag', default: false },
      presentedTimeStamp: { type: 'instant' },
      responseValue: { type: 'text' },
      responseType: { type: 'text' },
      respondedTimeStamp: { type: 'instant' },
      responseChannel: { type: 'text' },
    },
  }),
  abTests: defineFields({
    immutable: {
      nodeId: { type: 'text' },
      champion: { type: 'flag' },
      pathName: { type: 'text' },
      pathId: { type: 'text' },
      pathKey: { type: 'text' },
      pathType: { type: 'text' },
    },
    changeable: {},
  }),
}

export const listNames = ['objectVariables', 'treatmentsForConsideration', 'abTests'] as const
export type ListName = (typeof listNames)[number]

function defineFields<const Immutable extends ImmutableFields, const Changeable extends Fields>(fields: {
  readonly immutable: Immutable
  readonly changeable: Changeable
}) {
  return { ...fields, all: { ...fields.immutable, ...fields.changeable } }
}

export type Value<Of extends Field> = ValueTypes[Of['type']]

/** As they are stored: each field has a value, its default, or null. */
export type StoredFields<Of extends Fields> = {
  readonly [Name in keyof Of]:
    Value<Of[Name]> | (Of[Name] extends { required: true } | { default: boolean } ? never : null)
}

/** As a caller sends them. */
export type SentFields<Of extends Fields> = OptionalFields<Of> & {
  readonly [Name in keyof Of as Of[Name] extends { required: true } ? Name : never]: Value<Of[Name]>
}

/** A part of them: each field can be absent or null. */
export type OptionalFields<Of extends Fields> = { readonly [Name in keyof Of]?: Value<Of[Name]> | null }

/** The fields as they are sent. One that is absent or null is as it is stored or, without a stored record, its default. */
export function pickFields<Of extends Fields>(
  fields: Of,
  sent: OptionalFields<Of>,
  stored?: StoredFields<Of>,
): StoredFields<Of> {
  const picked: Record<string, unknown> = {}
  for (const name in fields) picked[name] = sent[name] ?? stored?.[name] ?? fields[name]?.default ?? null
  return picked as StoredFields<Of> // It has each field, with a value of its type.
}
