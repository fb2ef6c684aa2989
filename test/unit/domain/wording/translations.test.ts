import { describe, expect, test } from '@jest/globals'

import { areTextsDecided, parseTranslations, selectText, toLocales } from '../../../../src/domain/wording/translations'

const record = {
  name: 'written',
  terms: null,
  translations: parseTranslations<'name' | 'terms'>(
    JSON.stringify([
      { locale: 'fr-CA', name: 'fr-CA' },
      { locale: 'fr-FR', name: 'fr-FR', terms: 'conditions' },
      { locale: 'zh-Hant', name: 'zh-Hant' },
    ]),
  ),
}

describe('a text in the first locale that has it', () => {
  test.each`
    tags                 | name         | terms
    ${[]}                | ${'written'} | ${null}
    ${[null, undefined]} | ${'written'} | ${null}
    ${['fr-FR']}         | ${'fr-FR'}   | ${'conditions'}
    ${['fr-CA']}         | ${'fr-CA'}   | ${'conditions'}
    ${['fr']}            | ${'fr-CA'}   | ${'conditions'}
    ${['zh-Hant', 'fr']} | ${'zh-Hant'} | ${'conditions'}
    ${['en', 'zh-Hans']} | ${'zh-Hant'} | ${null}
    ${['en', 'de']}      | ${'written'} | ${null}
    ${['constructor']}   | ${'written'} | ${null}
  `('$tags: $name, $terms', ({ tags, name, terms }) => {
    const locales = toLocales(...(tags as (string | null | undefined)[]))
    expect([selectText(record, 'name', locales), selectText(record, 'terms', locales)]).toEqual([name, terms])
  })
})

describe('further locales change nothing', () => {
  test.each([
    [['fr'], true],
    [['zh-Hant'], false],
    [['zh-Hant', 'fr-CA'], true],
    [['en'], false],
    [[], false],
  ])('after %j: %s', (tags, isDecided) => {
    expect(areTextsDecided(record, toLocales(...tags))).toBe(isDecided)
  })

  test('if there is no translation', () => {
    expect(areTextsDecided({ translations: [] }, [])).toBe(true)
  })
})
