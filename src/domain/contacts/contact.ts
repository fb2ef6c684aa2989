import type { Contact as ContactRow } from '../../database/models'
import type { contactFields, Fields, listFields, ListName, SentFields, StoredFields } from './contact-fields'

type FieldsOf<List extends ListName> = (typeof listFields)[List]['all']
type Entry<Of extends Fields> = StoredFields<Of> & { readonly id: string }
type SentEntry<Of extends Fields> = SentFields<Of> & { readonly id?: string | null }

/** A treatment that the subject could consider, with its presentation and the response to it. */
export type Treatment = Entry<FieldsOf<'treatmentsForConsideration'>>

type DerivedFields = Pick<
  ContactRow,
  'id' | 'createdBy' | 'modifiedBy' | 'creationTimeStamp' | 'modifiedTimeStamp' | 'version' | 'revision'
>

/** The record of what was presented to a subject, and of how the subject responded. */
export type Contact = DerivedFields &
  StoredFields<typeof contactFields.all> & { readonly [List in ListName]: readonly Entry<FieldsOf<List>>[] }

/** The whole record, as a caller sends it: without what the server derives. */
export type SentContact = SentFields<typeof contactFields.all> & {
  readonly id?: string | null
} & { readonly [List in ListName]?: readonly SentEntry<FieldsOf<List>>[] | null }

/** The part of a record that a patch sends. Fields that are absent or null stay as they are. */
export type ContactPatch = SentFields<typeof contactFields.changeable> & {
  readonly treatmentsForConsideration?: readonly TreatmentPatch[] | null
}
export type TreatmentPatch = SentFields<typeof listFields.treatmentsForConsideration.changeable> & {
  readonly id?: string | null
  readonly treatmentId?: string | null
}
