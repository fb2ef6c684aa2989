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

  // A time zone moves these days beyond the years that can be stored. The last one is a usual word for never.
  test.each([
    ['America/Toronto', '0001-01-01T05:17:32.000Z', '9999-12-31T23:59:59.999Z'],
    ['Asia/Kolkata', '0001-01-01T00:00:00.000Z', '9999-12-31T18:29:59.999Z'],
    ['UTC', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  ])('can be the first and the last one in %s', async (timeZone, first, last) => {
    const offer = offerRecord('O', { displayDate: '0001-01-01', effectiveDate: '2026-06-15', expiryDate: '9999-12-31' })
    await target.json({ timeZone, offers: [offer] })
    const [displayDate, , expiryDate] = await datesOf('O')
    expect([displayDate, expiryDate]).toEqual([first, last])
  })

  test('is in the stored time zone if the programme line of its batch is rejected', async () => {
    const { problems } = await target.ndjson([
      { kind: 'programme', timeZone: 'America/Toronto', defaultChannel: 'NOPE' },
      { kind: 'offer', ...offerRecord('O', ONE_DAY) },
    ])
    expect(problems).toMatchObject([{ line: 1, path: '$.defaultChannel' }])
    expect(await datesOf('O')).toEqual(IN_UTC)
  })
})
