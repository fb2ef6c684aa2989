import { importJson } from '../../src/programme-files/import-programme'
import { contactRecord } from './contact-record'
import { offerRecord } from './offer-record'
import type { TestService } from './service'

/** The session, activity, adjustment and contact that the requests of every-error.ts name. */
export const SESSION = 'session-1'
export const ACTIVITY = 'activity-1'
export const ADJUSTMENT = 'adjustment-1'
export const CONTACT = 'contact-1'
export const TRACKING_CODE = 'code-1'

const offer = (code: string, fields: object = {}) =>
  offerRecord(code, { displayDate: '2000-01-01', effectiveDate: '2000-01-01', ...fields })

/** A programme with which a request can produce each error of the catalogue. */
const PROGRAMME = {
  defaultChannel: 'APP',
  defaultBusinessUnit: 'GROCERY',
  channels: ['APP'],
  businessUnits: [{ name: 'GROCERY' }, { name: 'FUEL', enabled: false }],
  actions: [{ code: 'VISIT' }, { code: 'PURCHASE' }],
  earnRules: [{ code: 'purchase', action: 'PURCHASE', points: 0, pointsPerUnit: 2_147_483_647 }],
  offers: [
    offer('open'),
    offer('declined'),
    offer('completed'),
    offer('published', { promoStatus: 'PUBLISHED' }),
    offer('expired', { expiryDate: '2001-01-01' }),
    offer('hidden', { displayDate: '2999-01-01', effectiveDate: '2999-01-01' }),
    offer('theirs'),
  ],
  accounts: [
    {
      id: 'member',
      loyaltyIds: ['6001'],
      offers: [
        { code: 'open' },
        { code: 'declined', acceptanceState: 'DECLINED' },
        { code: 'completed', acceptanceState: 'COMPLETED' },
        { code: 'published' },
        { code: 'expired' },
        { code: 'hidden' },
      ],
    },
    { id: 'other', loyaltyIds: ['6002'], offers: [{ code: 'theirs' }] },
  ],
  contacts: [{ ...contactRecord({ responseTrackingCode: TRACKING_CODE }), id: CONTACT }],
}

/** Imports the programme, starts a session of its member, sends an activity and adjusts points. The clock is set to the real time. */
export async function givenErrorProgramme(service: TestService): Promise<void> {
  service.clock.set(new Date())
  await importJson({ database: service.database, clock: service.clock.now }, Buffer.from(JSON.stringify(PROGRAMME)))
  const query = `mutation {
    startSession(input: { identifier: "member", correlationId: "${SESSION}" }) { session { id } }
    sendActivity(input: { correlationId: "${SESSION}", activityId: "${ACTIVITY}", action: "VISIT", when: "2026-01-01" }) { activityId }
    adjustPoints(input: { accountId: "member", points: 5, reason: "a gift", adjustmentId: "${ADJUSTMENT}" }) { replayed }
  }`
  const { errors } = await service.execute(query)
  if (errors) throw new Error(JSON.stringify(errors))
}
