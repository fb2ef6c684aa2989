import { isDeepStrictEqual } from 'node:util'

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { print } from 'graphql'

import { catalogue, errorReasons } from '../../src/domain/errors/catalogue'
import { isReason } from '../../src/errors'
import { documentedError } from '../../src/mocks'
import { findExample } from '../../src/mocks/error-examples'
import { createTestService, type ExecutionError, type Member, type TestService } from '../../src/testing'
import { AccountDocument, ProgrammeDocument, RespondToOfferDocument, SetOptInDocument } from '../generated/graphql'
import { documentedError as expectedError } from '../support/errors'

let service: TestService

const SESSION = { query: 'query ($id: ID!) { session(correlationId: $id) { id } }', variables: { id: 'none' } }
const ANSWER = { input: { correlationId: 'none', offerId: 'none', acceptanceState: 'ACCEPTED' } }

const respond = (member: Member, offerId: string, options = {}) =>
  service.execute(
    RespondToOfferDocument,
    { input: { correlationId: member.correlationId, offerId, acceptanceState: 'ACCEPTED' } },
    options,
  )

const post = (body: object, headers = {}) =>
  fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const reasonsIn = ({ errors = [] }: { errors?: readonly ExecutionError[] }) =>
  errors.map(({ extensions }) => extensions.reason)

describe('a service with the demo programme', () => {
  beforeAll(async () => {
    service = await createTestService()
  })
  afterAll(() => service.stop())

  test('executes typed documents, texts, and requests over HTTP', async () => {
    const { data } = await service.execute(ProgrammeDocument, {})
    expect(data?.programme?.currency).toBe('CAD')
    const query = '{ programme { version } }'
    expect(await service.execute(query)).toEqual({ data: { programme: { version: 1 } } })
    expect(await (await post({ query })).json()).toEqual({ data: { programme: { version: 1 } } })
  })

  // Guards against objects with the classes of another context, which are strictly equal to none of the test.
  test('has results that are strictly equal to objects of the test', async () => {
    const result = await service.execute('{ programme { version } }')
    expect(result).toStrictEqual({ data: { programme: { version: 1 } } })
    expect(isDeepStrictEqual(result, { data: { programme: { version: 1 } } })).toBe(true)
  })

  test('executes a document that is an object with a text', async () => {
    const document = Object.assign(new String('{ programme { version } }'), {})
    expect(await service.execute(document)).toEqual({ data: { programme: { version: 1 } } })
  })

  test('has members and offers as a test needs them', async () => {
    const { code } = await service.givenOffer({})
    const { accountId, correlationId } = await service.givenMember({})
    expect((await respond({ accountId, correlationId }, code)).data?.respondToOffer).toMatchObject({
      accountId,
      offerCode: code,
      acceptanceState: 'ACCEPTED',
    })
  })

  test('takes the fields of programme files, and those of a session', async () => {
    const offer = await service.givenOffer({
      code: 'TYRES_10',
      audience: 'TARGETED',
      businessUnit: 'TYRES',
      action: 'FITTING',
      expiryDate: new Date('2090-01-01'),
    })
    const member = await service.givenMember({
      id: 'alex',
      loyaltyIds: ['7001'],
      email: 'alex@example.com',
      locale: 'fr-CA',
      channel: 'STORE',
      correlationId: 'visit-1',
      offers: [{ ...offer, acceptanceState: 'DECLINED' }, 'SURVEY_500'],
    })
    expect(member).toEqual({ accountId: 'alex', correlationId: 'visit-1' })
    const query = `{
      session(correlationId: "visit-1") {
        channel
        locale
        offer(offerCode: "TYRES_10") { businessUnit expiryDate acceptanceState }
        survey: offer(offerCode: "SURVEY_500") { shortDescription }
      }
    }`
    expect((await service.execute(query)).data).toEqual({
      session: {
        channel: 'STORE',
        locale: 'fr-CA',
        offer: { businessUnit: 'TYRES', expiryDate: '2090-01-01T00:00:00.000Z', acceptanceState: 'DECLINED' },
        // In French. The English text begins with Answer.
        survey: { shortDescription: expect.stringMatching(/^R.* 500 points\.$/) },
      },
    })
    expect(isReason(await respond(member, 'TYRES_10'), 'OFFER_DECLINED')).toBe(true)
  })

  test('rejects members and offers that an import would reject, and states why', async () => {
    await expect(service.givenMember({ email: 'nobody' })).rejects.toThrow(
      'givenMember: accounts[0].email must be an e-mail address',
    )
    await expect(service.givenMember({ channel: 'FAX' })).rejects.toThrow('givenMember: Channel not found')
    await expect(service.givenOffer({ rewardValue: -1 })).rejects.toThrow(/^givenOffer: offers\[0\]\.rewardValue must/)
  })

  test('checks the scopes and the subject of a token', async () => {
    const [member, other] = [await service.givenMember(), await service.givenMember()]
    const { code } = await service.givenOffer()
    const as = { sub: member.accountId, scope: 'member' }
    expect(reasonsIn(await respond(member, code, { as }))).toEqual([])
    expect(reasonsIn(await respond(other, code, { as }))).toEqual(['SESSION_NOT_FOUND'])
    expect(reasonsIn(await respond(other, code, { as: { sub: 'till', scope: ['member', 'loyalty'] } }))).toEqual([])
    expect(reasonsIn(await respond(member, code, { as: { ...as, scope: 'contacts' } }))).toEqual(['FORBIDDEN'])
    expect(reasonsIn(await respond(member, code, { as: { ...as, exp: 1 } }))).toEqual(['UNAUTHENTICATED'])
  })
})

describe('the clock', () => {
  test('stands still until it is set or advanced', async () => {
    service = await createTestService({ now: '2026-03-01T10:00:00Z', environment: { SESSION_TTL: '60' } })
    const { accountId, correlationId } = await service.givenMember({ optIn: 'ACCEPTED' })
    const read = async () => (await service.execute(AccountDocument, { identifier: accountId })).data?.account
    expect(await read()).toMatchObject({ createdAt: '2026-03-01T10:00:00.000Z' })
    service.clock.advance(60_001)
    const variables = { input: { correlationId, loyaltyOptIn: 'ACCEPTED' } } as const
    expect(reasonsIn(await service.execute(SetOptInDocument, variables))).toEqual(['SESSION_NOT_FOUND'])
    service.clock.set(new Date('2026-03-01T10:00:59Z'))
    expect(reasonsIn(await service.execute(SetOptInDocument, variables))).toEqual([])
    expect(() => {
      service.clock.set('yesterday')
    }).toThrow('must be a Date or an ISO 8601 text')
    await service.stop()
  })
})

describe('options', () => {
  test('a programme replaces the demo programme', async () => {
    service = await createTestService({ programme: { currency: 'EUR', channels: ['KIOSK'] } })
    const query = '{ programme { currency channels offers { nodes { code } } } }'
    expect((await service.execute(query)).data).toEqual({
      programme: { currency: 'EUR', channels: ['KIOSK'], offers: { nodes: [] } },
    })
    await service.stop()
  })

  test('with AUTH_MODE, requests need a token', async () => {
    service = await createTestService({ environment: { AUTH_MODE: 'jwt', JWT_ISSUER: 'https://login.example.com' } })
    const query = '{ programme { version } }'
    expect(reasonsIn(await service.execute(query))).toEqual(['UNAUTHENTICATED'])
    const claims = { sub: 'editor', scope: 'programme' }
    expect(await service.execute(query, {}, { as: claims })).toEqual({ data: { programme: { version: 1 } } })
    const response = await post({ query }, { authorization: `Bearer ${await service.token(claims)}` })
    expect(await response.json()).toEqual({ data: { programme: { version: 1 } } })
    await service.stop()
  })

  test.each([
    ['an invalid programme', { programme: { currency: 'X' } }, '$.currency must be an ISO 4217 currency code'],
    ['an invalid setting', { environment: { PORT: 'http' } }, 'PORT must be an integer'],
    ['a database', { environment: { DATABASE_URL: 'file:mine.db' } }, 'leave out DATABASE_URL'],
    ['an invalid time', { now: 'noon' }, 'must be a Date or an ISO 8601 text'],
  ])('%s is an error', async (_name, options, message) => {
    await expect(createTestService(options)).rejects.toThrow(message)
  })
})

describe('failNext', () => {
  let member: Member

  beforeEach(async () => {
    service = await createTestService()
    member = await service.givenMember()
  })
  afterEach(() => service.stop())

  test('fails one operation, of which nothing is executed', async () => {
    const { code } = await service.givenOffer()
    service.failNext('OFFER_EXPIRED')
    const refused = await respond(member, code)
    expect(refused.data).toEqual({ respondToOffer: null })
    expect(reasonsIn(refused)).toEqual(['OFFER_EXPIRED'])
    // It would be another version if the refused call had been executed.
    expect((await respond(member, code)).data?.respondToOffer?.version).toBe(2)
  })

  test('fails every field of the operation, and applies in the order of the calls', async () => {
    service.failNext('SESSION_NOT_FOUND')
    service.failNext('TOO_MANY_REQUESTS')
    const query = `{ a: session(correlationId: "${member.correlationId}") { id } programme { version } }`
    const first = await service.execute(query)
    expect(first.data).toEqual({ a: null, programme: null })
    expect(reasonsIn(first)).toEqual(['SESSION_NOT_FOUND', 'SESSION_NOT_FOUND'])
    expect(reasonsIn(await service.execute(query))).toEqual(['TOO_MANY_REQUESTS'])
    expect(reasonsIn(await service.execute(query))).toEqual([])
  })

  test('rejects a reason that does not exist, and names it', () => {
    expect(() => {
      service.failNext('OFFER_LOST' as 'OFFER_DECLINED')
    }).toThrow('There is no documented error OFFER_LOST')
  })

  test('takes details of the error', async () => {
    service.failNext('OFFER_NOT_ACTIVE', { promoStatus: 'DRAFT' })
    const { errors } = await respond(member, 'SURVEY_500')
    expect(errors?.[0]).toMatchObject({ message: 'Cannot accept DRAFT offer', extensions: { promoStatus: 'DRAFT' } })
  })

  test('applies to REST calls, in their form', async () => {
    service.failNext('SESSION_NOT_FOUND')
    const read = () => fetch(`${service.url}/client/users/${member.correlationId}/balance`)
    const refused = await read()
    const body: unknown = await refused.json()
    expect(refused.status).toBe(400)
    expect(body).toMatchObject({ statusCode: 400, errorCode: 'INVALID_REQUEST', reason: 'SESSION_NOT_FOUND' })
    expect(isReason(body, 'SESSION_NOT_FOUND')).toBe(true)
    expect((await read()).status).toBe(200)
  })

  test('applies to operations of callers with a token', async () => {
    service.failNext('FORBIDDEN')
    const refused = await respond(member, 'SURVEY_500', { as: { sub: member.accountId, scope: 'member' } })
    expect(reasonsIn(refused)).toEqual(['FORBIDDEN'])
  })
})

describe('documented errors', () => {
  beforeAll(async () => {
    service = await createTestService()
  })
  afterAll(() => service.stop())

  describe.each(errorReasons)('%s of failNext and of the mocks', (reason) => {
    const { stage, mutation, details: example } = findExample(reason)
    const { field } = example

    test('has the form of the service, in this process and over HTTP', async () => {
      const body = mutation === undefined ? SESSION : { query: print(RespondToOfferDocument), variables: ANSWER }
      const path = mutation === undefined ? 'session' : 'respondToOffer'
      const expected = {
        ...expectedError(reason, stage === 'field' ? path : undefined, {
          ...example,
          ...(field ? { field: mutation === undefined ? field : ['input', ...field] } : {}),
          ...(reason === 'TRY_AGAIN' ? { retryable: true } : {}),
        }),
        ...(stage === 'request' ? { locations: undefined } : {}),
      }
      const data = stage === 'field' ? { [path]: null } : undefined

      service.failNext(reason)
      expect(await service.execute(body.query, body.variables)).toEqual({ data, errors: [expected] })

      service.failNext(reason)
      const response = await post(body)
      expect(await response.json()).toEqual({ data, errors: [expected] })
      const { statusCode } = catalogue[reason]
      expect(response.status).toBe(stage === 'request' ? statusCode : 200)
      expect(response.headers.get('retry-after')).toBe(statusCode === 429 ? '1' : null)

      const { message, extensions } = documentedError(reason)
      expect({ message, extensions }).toEqual({ message: expected.message, extensions: expected.extensions })
    })
  })
})

describe('stop', () => {
  test('closes the address, and can be repeated', async () => {
    service = await createTestService()
    await (await post({ query: '{ __typename }' })).text()
    let isStopped = false
    const first = service.stop().then(() => {
      isStopped = true
    })
    await service.stop()
    expect(isStopped).toBe(true)
    await first
    await expect(post({ query: '{ __typename }' })).rejects.toThrow('fetch failed')
    await expect(service.execute('{ __typename }')).rejects.toThrow('The test service is stopped')
  })

  test('also closes an instance with tokens that is starting', async () => {
    service = await createTestService()
    const starting = service.execute('{ __typename }', {}, { as: { scope: 'member' } })
    await Promise.all([service.stop(), expect(starting).rejects.toThrow('The test service is stopped')])
  })
})
