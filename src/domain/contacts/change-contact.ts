import { compareContacts, findEntry } from './compare-contacts'
import {
  CHANGEABLE,
  CHANGEABLE_OF_TREATMENT,
  type Contact,
  type Sent,
  type SentContact,
  type Treatment,
} from './contact'
import { validateContact } from './validate-contact'
import { requireNoViolations, type Violation } from './violation'

/** The part of a record that a patch sends; null and absent fields stay as they are. */
export type ContactPatch = Partial<{ [Field in (typeof CHANGEABLE)[number]]: Contact[Field] | null }> & {
  treatmentsForConsideration?: readonly TreatmentPatch[] | null
}
export type TreatmentPatch = Sent<Treatment, never>

/**
 * Puts a whole record into the place of a stored one: of what may change, everything that is left out is cleared,
 * booleans to false.
 *
 * Errors: CONTACT_INVALID for a record that is not valid or that changes what must not change. Source page:
 * update-contact.
 */
export function replaceContact(stored: Contact, sent: SentContact): Contact {
  requireNoViolations([...validateContact(sent), ...compareContacts(stored, sent)])
  return applyChanges(stored, sent)
}

/** The stored record with what may change as the sent one has it. */
export function applyChanges(stored: Contact, sent: SentContact): Contact {
  const treatments = sent.treatmentsForConsideration ?? []
  const meant = treatments.map((entry, index) => findEntry(stored.treatmentsForConsideration, entry, index))
  return {
    ...stored,
    excludeFromContactRule: sent.excludeFromContactRule ?? false,
    conclusionResponseValue: sent.conclusionResponseValue ?? null,
    conclusionResponseType: sent.conclusionResponseType ?? null,
    treatmentsForConsideration: stored.treatmentsForConsideration.map((own) => {
      return { ...own, ...pickReaction(treatments[meant.indexOf(own)]) }
    }),
  }
}

/** What a sent treatment says about presentation and response; what it leaves out is cleared. */
export function pickReaction(sent: TreatmentPatch = {}): Pick<Treatment, (typeof CHANGEABLE_OF_TREATMENT)[number]> {
  const { presentedTimeStamp = null, responseValue = null, responseType = null } = sent
  const { respondedTimeStamp = null, responseChannel = null } = sent
  return {
    presented: sent.presented ?? false,
    presentedTimeStamp,
    responseValue,
    responseType,
    respondedTimeStamp,
    responseChannel,
  }
}

/**
 * Changes of a stored record only what is sent. A treatment is meant by its id, its treatmentId or both.
 *
 * Errors: CONTACT_INVALID for a part that is not valid or a treatment that the record does not have.
 */
export function applyPatch(stored: Contact, patch: ContactPatch): Contact {
  const { treatmentsForConsideration: treatments, ...fields } = patch
  const patches = treatments ?? []
  const meant = patches.map((entry) => findTreatments(stored, entry))
  requireNoViolations([...validateContact(patch), ...findMatchingViolations(meant)])
  return {
    ...stored,
    ...pickSent(fields, CHANGEABLE),
    treatmentsForConsideration: stored.treatmentsForConsideration.map((own) => {
      const sent = patches[meant.findIndex(([treatment]) => treatment === own)]
      return { ...own, ...(sent && pickSent(sent, CHANGEABLE_OF_TREATMENT)) }
    }),
  }
}

function findTreatments(stored: Contact, { id, treatmentId }: TreatmentPatch): Treatment[] {
  if (id == null && treatmentId == null) return []
  return stored.treatmentsForConsideration.filter(
    (own) => (id == null || own.id === id) && (treatmentId == null || own.treatmentId === treatmentId),
  )
}

function findMatchingViolations(meant: readonly Treatment[][]): Violation[] {
  return meant.flatMap(([treatment, another], index) => {
    const path = `contact.treatmentsForConsideration[${index}]`
    if (!treatment) return { path, message: 'is none of the treatments of this contact: name it by id or treatmentId' }
    if (another) return { path, message: 'is more than one treatment of this contact: name it by id' }
    const first = meant.findIndex(([other]) => other === treatment)
    if (first < index) return { path, message: `is the same treatment as contact.treatmentsForConsideration[${first}]` }
    return []
  })
}

function pickSent<Record extends object, Field extends keyof Record>(
  sent: Record,
  fields: readonly Field[],
): { [Each in Field]?: NonNullable<Record[Each]> } {
  const entries = fields.map((field) => [field, sent[field]] as const).filter(([, value]) => value != null)
  return Object.fromEntries(entries) as { [Each in Field]?: NonNullable<Record[Each]> } // of only those fields
}
