const ID = '5f0c2c3e-7a0b-4d5e-9b61-2f6f0a9d1c42'

/** A contact as a request and a response have it. */
export const CONTACT_EXAMPLE = {
  creationTimeStamp: '2026-06-15T12:00:00.000Z',
  modifiedTimeStamp: '2026-06-15T12:00:00.000Z',
  createdBy: 'anonymous',
  modifiedBy: 'anonymous',
  id: ID,
  subjectId: 'acc-1',
  subjectLevel: 'customer',
  objectUri: '/decisions/next-best-offer',
  objectRevisionId: '7',
  objectType: 'decision',
  objectVariables: [{ id: 'basket', name: 'basket', value: '4250', dataType: 'decimal' }],
  treatmentsForConsideration: [
    { id: 'first', treatmentId: 'SURVEY_500', presented: true, presentedTimeStamp: '2026-06-15T12:00:00.000Z' },
  ],
  responseTrackingCode: 'till-7-0001-contact',
  channel: 'web',
  version: 1,
  links: [
    {
      method: 'GET',
      rel: 'self',
      href: `/subjectContacts/contacts/${ID}`,
      uri: `/subjectContacts/contacts/${ID}`,
      type: 'application/vnd.sas.decision.subject.contact',
    },
  ],
}

export const PATCH_EXAMPLE = { conclusionResponseValue: 'accepted', conclusionResponseType: 'answer' }
