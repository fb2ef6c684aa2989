import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'

import { ImportTarget } from '../support/import'
import { offerRecord } from '../support/offer-record'
import { present } from '../support/present'

let target: ImportTarget
beforeEach(async () => {
  target = await ImportTarget.start()
})
afterEach(() => target.stop())

const give = (fields: Record<string, unknown>) => target.json({ offers: [offerRecord('O', fields)] })
const stored = async () => present(await target.database.client.offer.findUnique({ where: { code: 'O' } }))
const translations = async () => JSON.parse((await stored()).translations) as unknown

describe('the translations of an offer', () => {
  test('are added by locale, and each text that a file does not name stays', async () => {
    await give({ translations: [{ locale: 'fr', name: 'Nom', terms: 'Conditions' }] })
    await give({ translations: [{ locale: 'DE-de', name: 'Name' }] })
    await give({ translations: [{ locale: 'fr', name: 'Nouveau nom' }] })
    const both = [
      { locale: 'de-DE', name: 'Name' },
      { locale: 'fr', name: 'Nouveau nom', terms: 'Conditions' },
    ]
    expect(await translations()).toEqual(both)
    for (const nothing of [{}, { translations: null }, { translations: [] }, { translations: [{ locale: 'de-DE' }] }]) {
      expect(await give(nothing)).toMatchObject({ offer: { unchanged: 1 } })
    }
    expect(await translations()).toEqual(both)
  })

  test('are removed by null', async () => {
    await give({ translations: [{ locale: 'fr', name: 'Nom', terms: 'Conditions' }] })
    await give({ translations: [{ locale: 'fr', terms: null }] })
    expect(await translations()).toEqual([{ locale: 'fr', name: 'Nom' }])
    await give({ translations: [{ locale: 'fr', name: null }] })
    expect(await translations()).toEqual([])
  })

  test('change the version of the programme, so that services read them', async () => {
    await give({})
    const before = present(await target.version())
    await give({ translations: [{ locale: 'fr', name: 'Nom' }] })
    expect(await target.version()).toBe(before + 1)
  })
})

describe('the texts of an offer and an earn rule', () => {
  test('that are invalid are reported, each with its path', async () => {
    const problems = await target.problemsOf({
      actions: [{ code: 'VISIT' }],
      earnRules: [{ code: 'r', action: 'VISIT', name: ' ', translations: [{ locale: 'fr', terms: 'x' }, {}] }],
      offers: [
        offerRecord('O', {
          ...{ category: '', terms: 'x'.repeat(10_001), imageUrl: 'http://www.example.com/a.png' },
          translations: [
            { locale: 'fr', name: '' },
            { locale: 'not a tag' },
            { locale: 'en-CA', shortDescription: 'x'.repeat(1_001) },
            'fr',
          ],
        }),
        offerRecord('P', { translations: [{ locale: 'en-ca' }, { locale: 'fr' }, { locale: 'en-CA' }] }),
      ],
    })
    const label = 'must be a string of 1 to 255 characters, not blank, without NUL'
    const address = 'must be an https address of at most 2048 characters, for example https://www.example.com/offer.png'
    expect(problems.map(({ path, message }) => `${path} ${message}`).sort()).toEqual(
      [
        `$.earnRules[0].name ${label}`,
        '$.earnRules[0].translations[0].terms is not a known field: correct its name or remove it',
        '$.earnRules[0].translations[1].locale is missing',
        '$.offers[0].terms must be a string of at most 10000 characters, without NUL',
        `$.offers[0].translations[0].name ${label}`,
        '$.offers[0].translations[1].locale must be a BCP 47 language tag, for example en-CA',
        '$.offers[0].translations[2].shortDescription must be a string of at most 1000 characters, without NUL',
        '$.offers[0].translations[3] must be an object',
        `$.offers[0].category ${label}`,
        `$.offers[0].imageUrl ${address}`,
        '$.offers[1].translations[2].locale is listed a second time',
      ].sort(),
    )
    expect((await target.dump()).offers).toEqual([])
  })

  test.each([
    'ftp://a.example/x',
    'www.example.com',
    'https://',
    'javascript:alert(1)',
    'https://a b/c',
    'https:\\\\a',
  ])('include no picture at %s', async (imageUrl) => {
    expect(await target.problemsOf({ offers: [offerRecord('O', { imageUrl })] })).toMatchObject([
      { path: '$.offers[0].imageUrl' },
    ])
  })
})

describe('the time at which an offer was stopped', () => {
  const stop = async (promoStatus: string) => {
    target.clock.advance(1_000)
    await give({ promoStatus })
    return (await stored()).stoppedAt
  }

  test('is that of the import that ends ACTIVE, until the offer is ACTIVE again', async () => {
    expect(await stop('ACTIVE')).toBeNull()
    const stoppedAt = await stop('INACTIVE')
    expect(stoppedAt).toEqual(target.clock.now())
    expect(await stop('EXPIRED')).toEqual(stoppedAt)
    expect(await stop('ACTIVE')).toBeNull()
    expect(await stop('EXPIRED')).toEqual(target.clock.now())
  })

  test('is unknown if no import has seen it ACTIVE', async () => {
    expect(await stop('PUBLISHED')).toBeNull()
    expect(await stop('INACTIVE')).toBeNull()
  })
})
