import { z } from 'zod'

import { MAX_LONG_TEXT_LENGTH, MAX_TEXT_LENGTH } from '../../domain/contacts/validate-contact'
import { flag, identifier, ignored, instant, listOf, nullable, text } from './field-values'

const requiredText = text(MAX_TEXT_LENGTH, { isRequired: true })
const shortText = nullable(text(MAX_TEXT_LENGTH))
const longText = nullable(text(MAX_LONG_TEXT_LENGTH))
const entry = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ id: nullable(identifier), ...shape }, { error: 'must be an object' })

/** The members of a contact in a programme file: those of ContactInput. */
export const contactShape = {
  id: nullable(identifier),
  subjectId: requiredText,
  subjectLevel: requiredText,
  objectUri: text(MAX_LONG_TEXT_LENGTH, { isRequired: true }),
  objectRevisionId: requiredText,
  objectType: requiredText,
  objectVariables: listOf(entry({ name: requiredText, value: longText, dataType: shortText })),
  treatmentsForConsideration: listOf(
    entry({
      treatmentId: requiredText,
      treatmentRevisionId: shortText,
      treatmentGroupId: shortText,
      treatmentGroupRevisionId: shortText,
      objectNodeId: shortText,
      presented: nullable(flag),
      presentedTimeStamp: nullable(instant),
      responseValue: shortText,
      responseType: shortText,
      respondedTimeStamp: nullable(instant),
      responseChannel: shortText,
      subjectContactId: ignored,
    }),
  ),
  ruleFired: longText,
  pathTraversed: longText,
  abTests: listOf(
    entry({
      nodeId: shortText,
      champion: nullable(flag),
      pathName: shortText,
      pathId: shortText,
      pathKey: shortText,
      pathType: shortText,
    }),
  ),
  responseTrackingCode: identifier,
  receiverId: shortText,
  receiverRole: shortText,
  channel: shortText,
  excludeFromContactRule: nullable(flag),
  conclusionResponseValue: shortText,
  conclusionResponseType: shortText,
  creationTimeStamp: nullable(instant),
  modifiedTimeStamp: nullable(instant),
  createdBy: nullable(identifier),
  modifiedBy: nullable(identifier),
  version: ignored,
  etag: ignored,
  links: ignored,
}
