import { unlinkSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { parse, print } from 'graphql'

import { sqliteFile } from '../../src/database/database-url'
import { type ErrorReason, errorReasons } from '../../src/domain/errors/catalogue'
import { documentedError } from '../../src/mocks'
import { findExample } from '../../src/mocks/error-examples'
import { createHttpResponse } from '../../src/mocks/http-response'
import { contactRecord } from '../support/contact-record'
import { CONTACT, givenErrorProgramme, SESSION, TRACKING_CODE } from '../support/error-programme'
import { EVERY_ERROR } from '../support/every-error'
import { type RefusedRequest, sendRefusedRequest } from '../support/refused-request'
import { startService, type TestService } from '../support/service'
import { tokenFor, WITH_TOKENS } from '../support/tokens'

// Guards the promise of `engagement-graphql/mocks`: documentedError is the error that the service sends. Each one is
// provoked here, with the details of its example, and compared as a whole: only the requestId can differ.

type Request = Omit<RefusedRequest, 'name' | 'errors'>

/** The services of the examples, by what they refuse. */
const SETTINGS = {
  nothing: {},
  strangers: WITH_TOKENS,
  documents: { TRUSTED_DOCUMENTS: 'test/generated/trusted/persisted-documents.json' },
  repetitions: { ...WITH_TOKENS, RATE_LIMIT_CALLER: '1' },
  reading: { MAX_READ_BYTES: '1000000' },
  writing: {},
} as const
type Refuses = keyof typeof SETTINGS

const services = new Map<Refuses, TestService>()
const urls = new Map<Refuses, string>()

beforeAll(async () => {
  for (const [refuses, settings] of Object.entries(SETTINGS) as [Refuses, Record<string, string>][]) {
    const service = await startService(settings)
    services.set(refuses, service)
    if (refuses === 'nothing' || refuses === 'writing') await givenErrorProgramme(service)
    urls.set(refuses, await service.app.listen({ port: 0, host: '127.0.0.1' }))
  }
})
afterAll(() => Promise.all([...services.values()].map((service) => service.stop())))

const operation = (query: string, variables: object = {}): Request => ({ body: JSON.stringify({ query, variables }) })
const mutation = (name: string, input: object) =>
  operation(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`,
    { input },
  )
const session = operation('{ session(correlationId: "none") { id } }')

interface Provocation {
  readonly by: Refuses
  readonly request: Request
  /** Before the request that is refused. */
  readonly prepare?: (send: (request: Request) => Promise<unknown>) => Promise<unknown>
  /** The details of this occurrence, if the example has others. */
  readonly details?: object
}

const activity = { correlationId: SESSION, action: 'VISIT', when: '2026-01-01' }
const contact = (code: string, fields: object = {}) => contactRecord({ responseTrackingCode: code, ...fields })
const loseDatabase = () => {
  unlinkSync(sqliteFile(services.get('writing')?.databaseUrl ?? ''))
  return Promise.resolve()
}

/** 240 KB, which is near the maximum of a request. */
const LARGE = Array.from({ length: 24 }, (_, index) => {
  const id = String(index)
  return { id, name: id, value: 'x'.repeat(10_000), dataType: null }
})

/** How to provoke the errors whose requests in every-error.ts have other details, or that need other settings. */
const provocations = async (): Promise<Partial<Record<ErrorReason, Provocation>>> => ({
  SESSION_NOT_FOUND: { by: 'nothing', request: session },
  PROMPT_MESSAGE_NOT_FOUND: {
    by: 'nothing',
    request: mutation('capturePromptResponse', {
      correlationId: SESSION,
      promptMessageId: 'prompt-1',
      response: 'ACCEPTED',
    }),
  },
  CONTACT_INVALID: {
    by: 'nothing',
    request: mutation('updateContact', {
      contactId: CONTACT,
      ifMatch: '*',
      contact: contact(TRACKING_CODE, { subjectId: 'another' }),
    }),
  },
  PROGRAMME_INVALID: { by: 'nothing', request: mutation('applyProgramme', { programme: { currency: 'X' } }) },
  UNAUTHENTICATED: { by: 'strangers', request: session },
  FORBIDDEN: { by: 'strangers', request: { ...session, headers: { authorization: await tokenFor('contacts') } } },
  DOCUMENT_NOT_TRUSTED: { by: 'documents', request: session },
  TOO_MANY_REQUESTS: {
    by: 'repetitions',
    request: session,
    // More than one, in case a new minute begins between them.
    prepare: async (send) => {
      for (let count = 0; count < 3; count++) await send(session)
    },
  },
  RESPONSE_TOO_LARGE: {
    by: 'reading',
    request: operation('{ contacts { nodes { id objectVariables { value } } } }'),
    prepare: async (send) => {
      for (const code of ['1', '2', '3', '4', '5']) {
        await send(mutation('createContact', { contact: contact(code, { objectVariables: LARGE }) }))
      }
    },
    details: { maximum: '1000000' },
  },
  OUTCOME_UNKNOWN: { by: 'writing', request: mutation('sendActivity', activity), prepare: loseDatabase },
  // After OUTCOME_UNKNOWN: the database is lost.
  TRY_AGAIN: { by: 'writing', request: mutation('sendActivity', { ...activity, activityId: 'one' }) },
})

/** The document with a line for each field, as the locations of the examples assume. */
function withLines(request: Request): Request {
  const { query, ...rest } = JSON.parse(request.body ?? '') as { query: string }
  return { ...request, body: JSON.stringify({ query: print(parse(query)), ...rest }) }
}

async function provoke(reason: ErrorReason): Promise<{ responses: unknown[]; details: object }> {
  const provocation = (await provocations())[reason]
  const { by, prepare, details = {} } = provocation ?? { by: 'nothing' }
  const requests = provocation ? [provocation.request] : EVERY_ERROR.filter((request) => request.reason === reason)
  const url = urls.get(by) ?? ''
  const send = (request: Request) => sendRefusedRequest(url, { name: reason, errors: [], ...request })
  await prepare?.(send)
  const responses = []
  for (const request of requests) {
    const { status, headers, text } = await send(findExample(reason).stage === 'field' ? withLines(request) : request)
    const { errors } = JSON.parse(text) as { errors: unknown }
    responses.push({ status, contentType: headers['content-type'], retryAfter: headers['retry-after'], errors })
  }
  return { responses, details }
}

test.each(errorReasons)('%s of the mocks is the error of the service', async (reason) => {
  const { stage } = findExample(reason)
  const { responses, details } = await provoke(reason)
  const error = documentedError(reason, { details })
  const { status, headers } = createHttpResponse({ data: stage === 'field' ? {} : undefined, errors: [error] }, null)
  const anyId = { ...error.extensions, requestId: expect.any(String) }
  expect(responses).toContainEqual({
    status,
    contentType: headers.get('content-type'),
    retryAfter: headers.has('retry-after') ? expect.stringMatching(/^\d+$/) : undefined,
    errors: [
      {
        ...error,
        extensions: anyId,
        ...(stage === 'operation' ? { locations: expect.any(Array) } : {}),
      },
    ],
  })
})
