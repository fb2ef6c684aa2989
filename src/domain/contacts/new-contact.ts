import { randomUUID } from 'node:crypto'

import { pickReaction } from './change-contact'
import type { Contact, SentContact } from './contact'

/** The first version of a record. Entries of its lists keep the ids that they are sent with. */
export function newContact(sent: SentContact, { name, now }: { name: string; now: Date }): Contact {
  const { subjectId, subjectLevel, objectUri, objectRevisionId, objectType, responseTrackingCode } = sent
  const { ruleFired = null, pathTraversed = null, receiverId = null, receiverRole = null, channel = null } = sent
  const { conclusionResponseValue = null, conclusionResponseType = null } = sent
  return {
    id: randomUUID(),
    subjectId,
    subjectLevel,
    objectUri,
    objectRevisionId,
    objectType,
    objectVariables: (sent.objectVariables ?? []).map(({ id, name: variable, value = null, dataType = null }) => {
      return { id: id ?? randomUUID(), name: variable, value, dataType }
    }),
    treatmentsForConsideration: (sent.treatmentsForConsideration ?? []).map((treatment) => ({
      id: treatment.id ?? randomUUID(),
      treatmentId: treatment.treatmentId,
      treatmentRevisionId: treatment.treatmentRevisionId ?? null,
      treatmentGroupId: treatment.treatmentGroupId ?? null,
      treatmentGroupRevisionId: treatment.treatmentGroupRevisionId ?? null,
      objectNodeId: treatment.objectNodeId ?? null,
      ...pickReaction(treatment),
    })),
    abTests: (sent.abTests ?? []).map((test) => ({
      id: test.id ?? randomUUID(),
      nodeId: test.nodeId ?? null,
      champion: test.champion ?? null,
      pathName: test.pathName ?? null,
      pathId: test.pathId ?? null,
      pathKey: test.pathKey ?? null,
      pathType: test.pathType ?? null,
    })),
    ruleFired,
    pathTraversed,
    responseTrackingCode,
    receiverId,
    receiverRole,
    channel,
    excludeFromContactRule: sent.excludeFromContactRule ?? false,
    conclusionResponseValue,
    conclusionResponseType,
    createdBy: name,
    modifiedBy: name,
    creationTimeStamp: now,
    modifiedTimeStamp: now,
    version: 1,
  }
}
