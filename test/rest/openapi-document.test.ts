import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { openApi, OPERATIONS, violationsOf } from '../support/openapi'
import { startService, type TestService } from '../support/service'

let service: TestService

beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.stop())

test('GET /openapi.json returns the committed document', async () => {
  const response = await service.app.inject('/openapi.json')
  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(response.json()).toEqual(JSON.parse(readFileSync('openapi.json', 'utf8')))
})

test('the document is OpenAPI 3.1, and has every call of a member in the order of the source', () => {
  expect(openApi.openapi).toBe('3.1.0')
  const calls = OPERATIONS.map(({ method, path }) => `${method} ${path}`)
  expect(calls.filter((call) => call.includes('/client/'))).toEqual([
    'POST /client/users/{identifier}/sessions',
    'PUT /client/users/{correlation_id}/offer/{offer_id}',
    'POST /client/users/{correlation_id}/offers',
    'GET /client/users/{correlation_id}/offers',
    'GET /client/users/{correlation_id}/offers/mass',
    'GET /client/users/{correlation_id}/offers/future',
    'GET /client/users/{correlation_id}/offer',
    'POST /client/users/{correlation_id}/activities/{activity_id}',
    'POST /client/users/{correlation_id}/activities',
    'POST /client/users/{correlation_id}/activity/trial/v2',
    'PUT /client/users/{correlation_id}/prompts/{promptMessage_id}',
    'PUT /client/users/{correlation_id}/profile/optin',
    'GET /client/users/{correlation_id}/balance',
  ])
})

test('each component is there once, and used', () => {
  const text = readFileSync('openapi.json', 'utf8')
  const names = Object.entries(openApi.components)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, components]) => Object.keys(components).map((name) => `#/components/${kind}/${name}`))
  expect(names.filter((name) => !text.includes(`"${name}"`))).toEqual([])
  expect(names.filter((name) => /Input$|__/.test(name))).toEqual([])
})

test('null is one of the types of a value, and no schema has a rule of the validator', () => {
  const text = JSON.stringify(openApi.components.schemas)
  expect(text).not.toContain('{"type":"null"}')
  expect(text).not.toContain(String(Number.MAX_SAFE_INTEGER))
  expect(text).not.toContain('propertyNames')
  expect(text).not.toContain('"pattern"')
})

test('a field whose absence has a documented error is required', () => {
  const required = Object.entries(openApi.components.schemas).map(([name, schema]) => [name, schema.required])
  expect(Object.fromEntries(required)).toMatchObject({
    OfferAnswer: ['acceptanceState'],
    AllOffersAnswer: ['acceptanceState'],
    ActivityContent: ['action', 'when'],
    PromptAnswer: ['response'],
    OptInRequest: ['LOYALTY_OPTIN'],
  })
})

describe.each(OPERATIONS.map((operation) => [operation.operationId, operation] as const))('%s', (_id, operation) => {
  test('has a summary and a described tag', () => {
    expect(operation.summary).toMatch(/^[A-Z]/)
    expect(openApi.tags.map(({ name }) => name)).toEqual(expect.arrayContaining([...operation.tags]))
  })

  test('has valid examples of its parameters and its body', () => {
    for (const { name, description, schema, example } of operation.parameters) {
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/\.$/) })
      expect({ name, violations: violationsOf(schema, example) }).toEqual({ name, violations: [] })
    }
    for (const { schema, example } of Object.values(operation.requestBody?.content ?? {})) {
      expect(violationsOf(schema, example)).toEqual([])
    }
  })

  test('has described responses, each with x-request-id, and valid examples', () => {
    for (const [status, { description, headers, content = {} }] of Object.entries(operation.responses)) {
      expect({ status, description }).toEqual({ status, description: expect.stringMatching(/\.$/) })
      expect(description).not.toBe('Default Response')
      expect(headers).toHaveProperty('x-request-id')
      for (const { schema, example } of Object.values(content)) {
        expect({ status, violations: violationsOf(schema, example) }).toEqual({ status, violations: [] })
      }
    }
  })

  test('has the headers and errors that every call has', () => {
    expect(Object.keys(operation.responses)).toEqual(
      expect.arrayContaining([
        '400',
        '401',
        '403',
        '429',
        '500',
        '503',
        ...(operation.requestBody ? ['413', '415'] : []),
      ]),
    )
    expect(operation.responses[401]?.headers).toHaveProperty('WWW-Authenticate')
    expect(operation.responses[429]?.headers).toHaveProperty('Retry-After')
    expect(operation.responses[503]?.headers).toHaveProperty('Retry-After')
  })
})
