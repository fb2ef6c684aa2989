import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'
import { buildSchema, type GraphQLEnumType } from 'graphql'

import { catalogue, errorReasons } from '../../src/domain/errors/catalogue'
import { domainError } from '../../src/domain/errors/domain-error'
import { schemaText } from '../../src/graphql/schema'
import { CONTRACT_ERRORS } from '../support/errors'

describe('the catalogue of errors', () => {
  test('has the codes, statuses and messages of the contract', () => {
    for (const [reason, [statusCode, code, message]] of Object.entries(CONTRACT_ERRORS)) {
      expect({ reason, ...catalogue[reason as keyof typeof CONTRACT_ERRORS] }).toMatchObject({
        reason,
        statusCode,
        code,
      })
      if (message !== undefined) expect(catalogue[reason as keyof typeof CONTRACT_ERRORS].message).toBe(message)
    }
  })

  test('has the rows of docs/errors.md', () => {
    const rows = readFileSync('docs/errors.md', 'utf8')
      .split('\n')
      .filter((line) => /^\| [A-Z_]+ /.test(line))
    const expected = errorReasons.map((reason) => {
      const { statusCode, code, message, description } = catalogue[reason]
      return `| ${reason} | ${statusCode} | ${code} | \`${message}\` | ${description} |`
    })
    expect(rows).toEqual(expected)
  })

  test('has the values and descriptions of the enum ErrorReason', () => {
    const values = (buildSchema(schemaText()).getType('ErrorReason') as GraphQLEnumType).getValues()
    expect(Object.fromEntries(values.map(({ name, description }) => [name, description]))).toEqual(
      Object.fromEntries(errorReasons.map((reason) => [reason, catalogue[reason].description])),
    )
  })
})

describe('a documented error', () => {
  test('has public details, which fill the placeholders of its message', () => {
    const error = domainError('OFFER_NOT_ACTIVE', { promoStatus: 'DRAFT' })
    expect(error.message).toBe('Cannot accept DRAFT offer')
    expect(error.details).toEqual({ promoStatus: 'DRAFT' })
  })

  test('has the constant details of its row', () => {
    expect(domainError('TRY_AGAIN').details).toEqual({ retryable: true })
  })
})
