import { describe, expect, test } from '@jest/globals'

import { selectLanguage } from '../../../../src/domain/wording/language'

describe('the language of a text', () => {
  test.each<{ tags: (string | null)[]; language: string }>`
    tags                     | language
    ${['fr']}                | ${'fr'}
    ${['fr-CA']}             | ${'fr'}
    ${['fr-FR']}             | ${'fr'}
    ${['fr-Latn-CH']}        | ${'fr'}
    ${['FR-ca']}             | ${'fr'}
    ${['und', 'fr']}         | ${'fr'}
    ${['en']}                | ${'en'}
    ${['en-CA']}             | ${'en'}
    ${['en-GB']}             | ${'en'}
    ${['fr-CA', 'en-CA']}    | ${'fr'}
    ${['en-CA', 'fr-CA']}    | ${'en'}
    ${[null, 'fr-CA']}       | ${'fr'}
    ${['fr-CA', null]}       | ${'fr'}
    ${['de-DE', 'fr-FR']}    | ${'fr'}
    ${['de-DE', 'en', 'fr']} | ${'en'}
    ${['de-DE', null]}       | ${'en'}
    ${['de-DE', 'it']}       | ${'en'}
    ${[null, null]}          | ${'en'}
    ${[]}                    | ${'en'}
    ${['frr', 'en']}         | ${'en'}
    ${['frr', 'fr']}         | ${'fr'}
    ${['toString', 'fr']}    | ${'fr'}
  `('is the first supported one of $tags, or English: $language', ({ tags, language }) => {
    expect(selectLanguage(tags)).toBe(language)
  })
})
