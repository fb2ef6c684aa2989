import type { Contact as ContactRow } from '../../database/models'
import type {
  contactFields,
  Fields,
  listFields,
  ListName,
  OptionalFields,
  SentFields,
  StoredFields,
} from './contact-fields'

type FieldsOf<List extends ListName> = (typeof listFields)[List]['all']
type Entry<Of extends Fields> = StoredFields<Of> & { readonly id: string }
type SentEntry<Of extends Fields> = SentFields<Of> & { readonly id?: string | null }
type PartialEntry<Of extends Fields> = OptionalFields<Of> & { readonly id?: string | null }

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
  readonly [List in ListName]?: readonly SentEntry<FieldsOf<List>>[] | null
}

/** A part of a record, as a caller sends it: each field can be absent or null. */
export type PartialContact = OptionalFields<typeof contactFields.all> & {
  readonly [List in ListName]?: readonly PartialEntry<FieldsOf<List>>[] | null
}
export type PartialTreatment = PartialEntry<FieldsOf<'treatmentsForConsideration'>>
