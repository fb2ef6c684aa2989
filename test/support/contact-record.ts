import type { ContactInput } from '../generated/graphql'

/** The record of the source page without the derived fields, as a caller sends it or a programme file contains it. */
export function contactRecord(fields: Partial<ContactInput> = {}): ContactInput {
  return {
    subjectId: 'Francis.Albert.Bacon.19195313421',
    subjectLevel: 'household',
    objectUri: '/decisions/flows/5c5bc46a-cea0-4102-a88c-71cf1506e2c5',
    objectRevisionId: 'afb62877-64cb-4ae6-bf0c-4e2783a38d3a',
    objectType: 'decision',
    objectVariables: [
      { name: 'ov1', value: 'A', dataType: 'string' },
      { name: 'ov2', value: 'B', dataType: 'string' },
    ],
    treatmentsForConsideration: [
      {
        treatmentId: '4f3f14cf-69ed-4d59-9ea2-ecfb525cfa83',
        treatmentRevisionId: '7aa86c12-55cf-4e99-8060-5b516314dc44',
        treatmentGroupId: 'bc912f15-96a0-4991-ba2a-9f12491cefc0',
        treatmentGroupRevisionId: '9d2fccaa-428a-4604-a242-4f259ab8a553',
        objectNodeId: '6bf8f1b3-9910-40ad-8146-6affd4f49a1f',
        presented: true,
        presentedTimeStamp: '2018-05-13T15:02:40.719Z',
      },
      {
        treatmentId: '826c9635-809a-44cf-a982-63e374846087',
        treatmentRevisionId: 'd14e393d-c21c-4654-8095-376909edace5',
        treatmentGroupId: '1ba80181-7996-4ed5-8d58-66be8d2204e3',
        treatmentGroupRevisionId: 'f38725dc-cb53-4f09-b69c-661a7d675dac',
        objectNodeId: 'cf328b78-81b3-465e-b86b-2eb71876a66a',
        presented: true,
        presentedTimeStamp: '2018-05-13T15:02:40.719Z',
      },
      {
        treatmentId: '2826de5a-d0d6-4bd1-8a80-08c12ba2ad81',
        treatmentRevisionId: 'f14c3aa2-98a4-4a42-8b29-c99ad3cc02a8',
        treatmentGroupId: '1ba80181-7996-4ed5-8d58-66be8d2204e3',
        treatmentGroupRevisionId: 'f38725dc-cb53-4f09-b69c-661a7d675dac',
        objectNodeId: 'f7d361a9-d488-47f6-a579-e4cf28fb7324',
        presented: true,
        presentedTimeStamp: '2018-05-13T15:02:40.719Z',
      },
    ],
    ruleFired: '00010',
    pathTraversed:
      '/9e4e324b-de68-4035-b511-84cd558d5408/2541ab6e-3e7d-4ba0-8f04-7fc13a8e9794/509c4d2d-dc2c-4cb3-a094-5628e1ec879d',
    abTests: [
      {
        nodeId: '4f3f14cf-69ed-4d59-9ea2-ecfb525cfa86',
        champion: true,
        pathName: 'Champion',
        pathId: '9d2fccaa-428a-4604-a242-4f259ab8a555',
        pathKey: 'term1Name',
        pathType: 'Champion/Challenger',
      },
    ],
    responseTrackingCode: 'GreatCustomer.07f16e7a-db89-400a-91d9-8b6868f07b7b',
    receiverId: 'Francis.Albert.Bacon.19195313421',
    receiverRole: 'customer',
    channel: 'web',
    excludeFromContactRule: false,
    conclusionResponseValue: '',
    conclusionResponseType: 'crt_x',
    ...fields,
  }
}
