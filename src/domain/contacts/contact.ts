import type { Contact as ContactRow } from '../../database/models'

/** A value of the object that made the contact. */
export interface ObjectVariable {
  readonly id: string
  readonly name: string
  readonly value: string | null
  readonly dataType: string | null
}

/** What a test node of the object decided. */
export interface AbTest {
  readonly id: string
  readonly nodeId: string | null
  readonly champion: boolean | null
  readonly pathName: string | null
  readonly pathId: string | null
  readonly pathKey: string | null
  readonly pathType: string | null
}

/** A treatment that the subject could consider, and how they reacted to it. */
export interface Treatment {
  readonly id: string
  readonly treatmentId: string
  readonly treatmentRevisionId: string | null
  readonly treatmentGroupId: string | null
  readonly treatmentGroupRevisionId: string | null
  readonly objectNodeId: string | null
  readonly presented: boolean
  readonly presentedTimeStamp: Date | null
  readonly responseValue: string | null
  readonly responseType: string | null
  readonly respondedTimeStamp: Date | null
  readonly responseChannel: string | null
}

/** The record of what was presented to a subject. */
export interface Contact extends Omit<ContactRow, 'objectVariables' | 'treatments' | 'abTests'> {
  readonly objectVariables: readonly ObjectVariable[]
  readonly treatmentsForConsideration: readonly Treatment[]
  readonly abTests: readonly AbTest[]
}

/** As a caller sends it: what may be null may be absent, and so may everything that the server derives. */
export type Sent<Entry, Required extends keyof Entry> = Pick<Entry, Required> & {
  [Field in Exclude<keyof Entry, Required>]?: Entry[Field] | null
}
export type SentObjectVariable = Sent<ObjectVariable, 'name'>
export type SentTreatment = Sent<Treatment, 'treatmentId'>
export type SentAbTest = Sent<AbTest, never>

type RequiredField =
  'subjectId' | 'subjectLevel' | 'objectUri' | 'objectRevisionId' | 'objectType' | 'responseTrackingCode'
type DerivedField = 'createdBy' | 'modifiedBy' | 'creationTimeStamp' | 'modifiedTimeStamp' | 'version'
type ListField = 'objectVariables' | 'treatmentsForConsideration' | 'abTests'

/** The whole record, as a caller sends it. */
export interface SentContact extends Sent<Omit<Contact, DerivedField | ListField>, RequiredField> {
  objectVariables?: readonly SentObjectVariable[] | null
  treatmentsForConsideration?: readonly SentTreatment[] | null
  abTests?: readonly SentAbTest[] | null
}

/** The members that may change; all others stay as they were when the contact was created. */
export const CHANGEABLE = ['excludeFromContactRule', 'conclusionResponseValue', 'conclusionResponseType'] as const
export const CHANGEABLE_OF_TREATMENT = [
  'presented',
  'presentedTimeStamp',
  'responseValue',
  'responseType',
  'respondedTimeStamp',
  'responseChannel',
] as const
