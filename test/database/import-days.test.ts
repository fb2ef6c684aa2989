import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'

let target: ImportTarget

beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

const datesOf = async (code: string) => {
  const offer = await target.database.client.offer.findUniqueOrThrow({ where: { code } })
  return [offer.displayDate, offer.effectiveDate, offer.expiryDate].map((date) => date?.toISOString())
}

/** An offer of one day. */
const ONE_DAY = { displayDate: '2026-06-15', effectiveDate: '20260615', expiryDate: '2026-06-15' }
const IN_UTC = ['2026-06-15T00:00:00.000Z', '2026-06-15T00:00:00.000Z', '2026-06-15T23:59:59.999Z']
const IN_TORONTO = ['2026-06-15T04:00:00.000Z', '2026-06-15T04:00:00.000Z', '2026-06-16T03:59:59.999Z']

describe('a day without a time', () => {
  test('is in UTC if the programme has no time zone', async () => {
    await target.json({ offers: [offerRecord('O', ONE_DAY)] })
    expect(await datesOf('O')).toEqual(IN_UTC)
  })

  test('is in the time zone that the file sets', async () => {
    await target.json({ timeZone: 'America/Toronto', offers: [offerRecord('O', ONE_DAY)] })
    expect(await datesOf('O')).toEqual(IN_TORONTO)
  })

  test('is in the time zone that an earlier file has set, until a file sets null', async () => {
    await target.json({ timeZone: 'America/Toronto' })
    await target.json({ offers: [offerRecord('O', ONE_DAY)] })
    expect(await datesOf('O')).toEqual(IN_TORONTO)
    await target.json({ timeZone: null, offers: [offerRecord('O', ONE_DAY)] })
    expect(await datesOf('O')).toEqual(IN_UTC)
  })

  test('is in the time zone of the programme line of its batch', async () => {
    const { problems } = await target.ndjson([
      { kind: 'offer', ...offerRecord('O', ONE_DAY) },
      { kind: 'programme', timeZone: 'America/Toronto' },
    ])
    expect(problems).toEqual([])
    expect(await datesOf('O')).toEqual(IN_TORONTO)
  })

  test('of a contact or one of its treatments is the start of the day', async () => {
    const contact = {
      subjectId: 's',
      subjectLevel: 'customer',
      objectUri: '/o',
      objectRevisionId: 'r',
      objectType: 'decision',
      responseTrackingCode: 'code',
      creationTimeStamp: '2026-06-15',
      treatmentsForConsideration: [{ treatmentId: 't', presentedTimeStamp: '2026-06-15' }],
    }
    await target.json({ timeZone: 'America/Toronto', contacts: [contact] })
    const { creationTimeStamp, treatments } = await target.database.client.contact.findFirstOrThrow()
    expect(creationTimeStamp.toISOString()).toBe(IN_TORONTO[0])
    expect(JSON.parse(treatments)).toMatchObject([{ presentedTimeStamp: IN_TORONTO[0] }])
  })

  test('changes nothing when it is imported again', async () => {
    const file = { timeZone: 'America/Toronto', offers: [offerRecord('O', ONE_DAY)] }
    await target.json(file)
    const version = await target.version()
    expect(await target.json(file)).toMatchObject({ offer: { added: 0, updated: 0, unchanged: 1 } })
    expect(await target.version()).toBe(version)
  })

  test('is a problem if the databases cannot store it', async () => {
    const offer = offerRecord('O', { expiryDate: '9999-12-31' })
    expect(await target.problemsOf({ timeZone: 'America/Toronto', offers: [offer] })).toEqual([
      { path: '$.offers[0].expiryDate', message: 'is not within the years 1 to 9999 in America/Toronto' },
    ])
    await target.json({ offers: [offer] })
    expect((await datesOf('O'))[2]).toBe('9999-12-31T23:59:59.999Z')
  })
})
