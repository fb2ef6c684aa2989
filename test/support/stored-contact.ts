import type { Contact, Treatment } from '../../src/domain/contacts/contact'

const PRESENTED_AT = new Date('2018-05-13T15:02:40.719Z')
const RESPONDED_AT = new Date('2018-05-14T09:30:00.001Z')

/** A contact as the database stores it. No field is null, so that a test notices a field that is lost. */
export function storedContact(fields: Partial<Contact> = {}): Contact {
  return {
    id: '5195ceb6-228e-439d-b3df-307197f1e7a7',
    subjectId: 'Francis.Albert.Bacon.19195313421',
    subjectLevel: 'household',
    objectUri: '/decisions/flows/5c5bc46a-cea0-4102-a88c-71cf1506e2c5',
    objectRevisionId: 'afb62877-64cb-4ae6-bf0c-4e2783a38d3a',
    objectType: 'decision',
    objectVariables: [
      { id: 'variable-1', name: 'ov1', value: 'A', dataType: 'string' },
      { id: 'variable-2', name: 'ov2', value: 'B', dataType: 'string' },
    ],
    treatmentsForConsideration: [storedTreatment(1), storedTreatment(2), storedTreatment(3)],
    ruleFired: '00010',
    pathTraversed: '/9e4e324b/2541ab6e/509c4d2d',
    abTests: [storedAbTest(1), storedAbTest(2)],
    responseTrackingCode: 'GreatCustomer.07f16e7a-db89-400a-91d9-8b6868f07b7b',
    receiverId: 'Francis.Albert.Bacon.19195313421',
    receiverRole: 'customer',
    channel: 'web',
    excludeFromContactRule: true,
    conclusionResponseValue: 'bought',
    conclusionResponseType: 'crt_x',
    createdBy: 'joeMarket',
    modifiedBy: 'joeMarket',
    creationTimeStamp: PRESENTED_AT,
    modifiedTimeStamp: RESPONDED_AT,
    version: 3,
    revision: '0b54c8f1-7c3d-4f0e-9d3c-2f6f4f9d3b11',
    ...fields,
  }
}

export function storedTreatment(number: number, fields: Partial<Treatment> = {}): Treatment {
  return {
    id: `entry-${number}`,
    treatmentId: `treatment-${number}`,
    treatmentRevisionId: `revision-${number}`,
    treatmentGroupId: `group-${number}`,
    treatmentGroupRevisionId: `group-revision-${number}`,
    objectNodeId: `node-${number}`,
    presented: true,
    presentedTimeStamp: PRESENTED_AT,
    responseValue: `value-${number}`,
    responseType: `type-${number}`,
    respondedTimeStamp: RESPONDED_AT,
    responseChannel: 'web',
    ...fields,
  }
}

function storedAbTest(number: number): Contact['abTests'][number] {
  return {
    id: `test-${number}`,
    nodeId: `test-node-${number}`,
    champion: true,
    pathName: 'Champion',
    pathId: `path-${number}`,
    pathKey: `key-${number}`,
    pathType: 'Champion/Challenger',
  }
}
