// cspell:disable
import { describe, expect, test } from '@jest/globals'

import { findMistypedSettings } from '../../../src/config/mistyped-settings'

const SETTINGS = new Set(['PORT', 'HOST', 'MAX_COST', 'MAX_DEPTH', 'DATABASE_URL'])

describe('a variable', () => {
  test.each([
    ['PROT', 'PORT'],
    ['PRT', 'PORT'],
    ['POORT', 'PORT'],
    ['PORTS', 'PORT'],
    ['XPORT', 'PORT'],
    ['PORS', 'PORT'],
    ['ORT', 'PORT'],
    ['OPRT', 'PORT'],
    ['POTR', 'PORT'],
    ['port', 'PORT'],
    ['DATABASE_URI', 'DATABASE_URL'],
    ['DATABASEURL', 'DATABASE_URL'],
    ['Max_Dept', 'MAX_DEPTH'],
  ])('%s is reported, because it is almost %s', (variable, setting) => {
    expect(findMistypedSettings([variable], SETTINGS)).toEqual([
      `${variable} is not a setting. Did you mean ${setting}?`,
    ])
  })

  test.each(['PORT', 'PATH', 'RPOTS', 'PO', 'HOME', 'MAX', 'DATABASE', '', 'OTHER_PORT', 'MAX_COST_2'])(
    '%j is a setting or none',
    (variable) => {
      expect(findMistypedSettings([variable], SETTINGS)).toEqual([])
    },
  )
})
