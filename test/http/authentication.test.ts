import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { FastifyInstance } from 'fastify'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import { exportJWK, generateKeyPair, type KeyLike, SignJWT } from 'jose'

import { schemaText } from '../../src/graphql/schema'
import type { ExecutionError } from '../../src/testing'
import { contactRecord } from '../support/contact-record'
import { documentedError } from '../support/errors'
import { expectNothingWritten } from '../support/expect-refusal'
import { givenMember, type Member } from '../support/given'
import { startHttpServer } from '../support/http-server'
import { post, startService, type TestService } from '../support/service'
import { TOKEN_SECRET, WITH_TOKENS } from '../support/tokens'

const SETTINGS = { ...WITH_TOKENS, JWT_ISSUER: 'id', JWT_AUDIENCE: 'loyalty' }
/** The time at which the clock of a test starts. */
const NOON = Date.parse('2026-06-15T12:00:00Z') / 1000

interface Claims {
  sub?: string
  scope?: unknown
  exp?: number
  nbf?: number
  iss?: string
  aud?: string
}

interface Signing {
  key?: KeyLike | Uint8Array
  alg?: string
}

function sign(claims: Claims, { key = Buffer.from(TOKEN_SECRET), alg = 'HS256' }: Signing = {}): Promise<string> {
  const payload = { iss: 'id', aud: 'loyalty', exp: NOON + 60, ...claims }
  const defined = Object.fromEntries(Object.entries(payload).filter(([, value]) => value !== undefined))
  return new SignJWT(defined).setProtectedHeader({ alg }).sign(key)
}

type Operations = Record<string, { query: string; scopes: string[] }>

/** A call of each field of Query and Mutation with the scopes that allow it. A call without scopes is open to any caller. */
const operationsOf = ({ accountId, correlationId }: Member): Operations => {
  const inSession = (field: string, input = '') => ({
    query: `mutation { ${field}(input: { correlationId: "${correlationId}" ${input} }) { __typename } }`,
    scopes: ['member', 'loyalty'],
  })
  const contact = (query: string) => ({ query, scopes: ['contacts'] })
  return {
    errorReasons: { query: '{ errorReasons { reason } }', scopes: [] },
    session: { query: `{ session(correlationId: "${correlationId}") { __typename } }`, scopes: ['member', 'loyalty'] },
    account: { query: `{ account(identifier: "${accountId}") { __typename } }`, scopes: ['member', 'loyalty'] },
    node: { query: `{ node(id: "${accountId}") { __typename } }`, scopes: ['member', 'loyalty', 'contacts'] },
    contact: contact('{ contact(id: "none") { id } }'),
    contactByTrackingCode: contact('{ contactByTrackingCode(responseTrackingCode: "none") { id } }'),
    contacts: contact('{ contacts { nodes { id } } }'),
    programme: { query: '{ programme { version } }', scopes: ['programme'] },
    applyProgramme: {
      query: 'mutation { applyProgramme(input: { programme: {} }) { version } }',
      scopes: ['programme'],
    },
    startSession: {
      query: `mutation { startSession(input: { identifier: "${accountId}" }) { __typename } }`,
      scopes: ['member', 'loyalty'],
    },
    endSession: {
      query: 'mutation { endSession(input: { correlationId: "none" }) { __typename } }',
      scopes: ['member', 'loyalty'],
    },
    respondToOffer: inSession('respondToOffer', 'offerId: "none" acceptanceState: ACCEPTED'),
    respondToAllOffers: inSession('respondToAllOffers', 'acceptanceState: ACCEPTED'),
    sendActivity: inSession('sendActivity'),
    sendTrialActivity: inSession('sendTrialActivity'),
    reverseActivity: {
      query: 'mutation { reverseActivity(input: { activityId: "none" }) { __typename } }',
      scopes: ['loyalty'],
    },
    adjustPoints: {
      query: `mutation { adjustPoints(input: { accountId: "none", points: 1, reason: "a gift" }) { __typename } }`,
      scopes: ['loyalty'],
    },
    applyAccounts: {
      query: 'mutation { applyAccounts(input: { accounts: [] }) { __typename } }',
      scopes: ['loyalty'],
    },
    capturePromptResponse: inSession('capturePromptResponse', 'promptMessageId: "none" response: ACCEPTED'),
    setOptIn: inSession('setOptIn', 'loyaltyOptIn: ACCEPTED'),
    createContact: contact(
      'mutation { createContact(input: { contact: { subjectId: "" subjectLevel: "" objectUri: "" objectRevisionId: "" objectType: "" responseTrackingCode: "" } }) { __typename } }',
    ),
    updateContact: contact(
      'mutation { updateContact(input: { contactId: "none" contact: { subjectId: "" subjectLevel: "" objectUri: "" objectRevisionId: "" objectType: "" responseTrackingCode: "" } }) { __typename } }',
    ),
    patchContact: contact('mutation { patchContact(input: { contactId: "none" contact: {} }) { __typename } }'),
    deleteContact: contact('mutation { deleteContact(input: { contactId: "none" }) { __typename } }'),
  }
}

const reasonsOf = (errors: ExecutionError[] | undefined) => errors?.map(({ extensions }) => extensions.reason) ?? []

async function call(app: FastifyInstance, query: string, token?: string, variables?: object) {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const response = await post(app, { query, variables }, headers)
  return response.json<{ data: Record<string, unknown> | null; errors?: ExecutionError[] }>()
}

describe('a service with tokens', () => {
  let service: TestService
  let member: Member
  let operations: Operations

  beforeAll(async () => {
    service = await startService(SETTINGS)
    member = await givenMember(service)
    operations = operationsOf(member)
  })
  afterAll(() => service.stop())

  test('has no other fields than the ones that are tested here', () => {
    const schema = buildSchema(schemaText())
    const roots = [schema.getQueryType(), schema.getMutationType()] as GraphQLObjectType[]
    expect(Object.keys(operations).sort()).toEqual(roots.flatMap((root) => Object.keys(root.getFields())).sort())
  })

  test.each(Object.keys(operationsOf({ accountId: '', correlationId: '' })))(
    'accepts only callers with a scope for %s',
    async (name) => {
      const { query = '', scopes = [] } = operations[name] ?? {}
      const reasonsFor = async (token?: string) =>
        reasonsOf((await expectNothingWritten(service, () => call(service.app, query, token))).errors)
      expect(await reasonsFor()).toEqual(scopes.length > 0 ? ['UNAUTHENTICATED'] : [])
      for (const scope of [
        '',
        'other',
        ...['member', 'loyalty', 'contacts', 'programme'].filter((each) => !scopes.includes(each)),
      ]) {
        const token = await sign({ sub: member.accountId, scope })
        expect(await reasonsFor(token)).toEqual(scopes.length > 0 ? ['FORBIDDEN'] : [])
      }
      for (const scope of scopes) {
        const token = await sign({ sub: member.accountId, scope })
        const reasons = reasonsOf((await call(service.app, query, token)).errors)
        expect(reasons.filter((reason) => reason === 'UNAUTHENTICATED' || reason === 'FORBIDDEN')).toEqual([])
      }
    },
  )

  const session = () => operations.session?.query ?? ''

  test('returns the documented errors with the path of the field', async () => {
    expect(await call(service.app, session())).toEqual({
      data: { session: null },
      errors: [documentedError('UNAUTHENTICATED', 'session')],
    })
    const token = await sign({ sub: member.accountId, scope: 'contacts' })
    expect((await call(service.app, session(), token)).errors).toEqual([documentedError('FORBIDDEN', 'session')])
  })

  test.each<[string, () => Promise<string>]>([
    ['that has expired', () => sign({ scope: 'loyalty', exp: NOON - 30 })],
    ['without an expiry', () => sign({ scope: 'loyalty', exp: undefined })],
    ['that is not valid yet', () => sign({ scope: 'loyalty', nbf: NOON + 31 })],
    ['of another issuer', () => sign({ scope: 'loyalty', iss: 'other' })],
    ['for another audience', () => sign({ scope: 'loyalty', aud: 'other' })],
    ['without an audience', () => sign({ scope: 'loyalty', aud: undefined })],
    ['signed with another secret', () => sign({ scope: 'loyalty' }, { key: Buffer.from('x'.repeat(40)) })],
    [
      'signed with another algorithm',
      () => sign({ scope: 'loyalty' }, { key: Buffer.from(TOKEN_SECRET.repeat(2)), alg: 'HS512' }),
    ],
    [
      'with a changed payload',
      async () => {
        const [header, , signature] = (await sign({ scope: 'contacts' })).split('.')
        const payload = Buffer.from(JSON.stringify({ scope: 'loyalty', exp: NOON + 60, iss: 'id', aud: 'loyalty' }))
        return [header, payload.toString('base64url'), signature].join('.')
      },
    ],
    [
      'without a signature',
      () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
        return Promise.resolve(
          `${part({ alg: 'none' })}.${part({ scope: 'loyalty', exp: NOON + 60, iss: 'id', aud: 'loyalty' })}.`,
        )
      },
    ],
    ['that is not a JWT', () => Promise.resolve('x.y.z')],
    ['with characters that no token has', () => Promise.resolve('é')],
  ])('responds UNAUTHENTICATED to a token %s', async (_kind, token) => {
    expect(reasonsOf((await call(service.app, session(), encodeURI(await token()))).errors)).toEqual([
      'UNAUTHENTICATED',
    ])
  })

  test.each<unknown>(['loyalty', 'member loyalty', ['loyalty'], ['contacts', 'loyalty']])(
    'reads the scopes of %j',
    async (scope) => {
      expect((await call(service.app, session(), await sign({ sub: 'joe', scope }))).errors).toBeUndefined()
    },
  )

  test('gives a member access only to the account in sub, and the same response for other accounts as for unknown ones', async () => {
    const other = await givenMember(service)
    const token = await sign({ sub: member.accountId, scope: 'member' })
    expect((await call(service.app, session(), token)).errors).toBeUndefined()

    const withoutId = (response: unknown): unknown =>
      JSON.parse(JSON.stringify(response).replace(/"requestId":"[^"]*"/g, '"requestId":""'))
    const sendAll = (id: string, identifier: string) =>
      Promise.all([
        call(service.app, `{ session(correlationId: "${id}") { id } }`, token),
        call(
          service.app,
          `mutation { setOptIn(input: { correlationId: "${id}", loyaltyOptIn: ACCEPTED }) { message } }`,
          token,
        ),
        call(
          service.app,
          `mutation { startSession(input: { identifier: "${identifier}" }) { session { id } } }`,
          token,
        ),
      ])
    const [read, write, start] = await expectNothingWritten(service, () =>
      sendAll(other.correlationId, other.accountId),
    )
    expect([read, write, start].map(({ errors }) => reasonsOf(errors))).toEqual([
      ['SESSION_NOT_FOUND'],
      ['SESSION_NOT_FOUND'],
      ['ACCOUNT_NOT_FOUND'],
    ])
    expect([read, write, start].map(withoutId)).toEqual((await sendAll('none', 'none')).map(withoutId))
  })

  test('gives a member without an account access to none', async () => {
    const token = await sign({ scope: 'member' })
    expect(reasonsOf((await call(service.app, session(), token)).errors)).toEqual(['SESSION_NOT_FOUND'])
  })

  test('takes the actor of a contact and of the log from the subject of the token, not from the header x-actor', async () => {
    const headers = { authorization: `Bearer ${await sign({ sub: 'joe', scope: 'contacts' })}`, 'x-actor': 'eve' }
    const query =
      'mutation Record($input: CreateContactInput!) { createContact(input: $input) { contact { createdBy modifiedBy } } }'
    const response = await post(service.app, { query, variables: { input: { contact: contactRecord() } } }, headers)
    expect(response.json()).toEqual({ data: { createContact: { contact: { createdBy: 'joe', modifiedBy: 'joe' } } } })
    expect(service.log).toContainEqual(expect.objectContaining({ operationName: 'Record', caller: 'joe' }))
  })

  test('allows introspection with any valid token', async () => {
    const query = '{ ...F } fragment F on Query { errorReasons { reason } s: __schema { queryType { name } } }'
    const refused = await post(service.app, { query })
    expect(refused.statusCode).toBe(401)
    expect(refused.json()).toEqual({ errors: [documentedError('UNAUTHENTICATED', undefined)] })
    const { data } = await call(service.app, query, await sign({ sub: 'joe' }))
    expect(data).toMatchObject({ s: { queryType: { name: 'Query' } } })
  })

  test('rejects a token after it has expired', async () => {
    const expiring = await startService(SETTINGS)
    const token = await sign({ sub: 'joe', scope: 'contacts' })
    const query = '{ contact(id: "none") { id } }'
    expect(reasonsOf((await call(expiring.app, query, token)).errors)).toEqual([])
    expiring.clock.advance(89_999)
    expect(reasonsOf((await call(expiring.app, query, token)).errors)).toEqual([])
    expiring.clock.advance(1)
    expect(reasonsOf((await call(expiring.app, query, token)).errors)).toEqual(['UNAUTHENTICATED'])
    await expiring.stop()
  })

  test('responds FORBIDDEN to a signed token with invalid claims, without a fault in the log', async () => {
    const query = operations.session?.query ?? ''
    for (const [sub, scope] of [
      [null, 'x'],
      [['a'], ['x']],
      [{ length: 1 }, null],
      ['a', [{ toString: 1 }]],
      ['a', 7],
    ]) {
      const token = await sign({ sub: sub as string, scope })
      expect(reasonsOf((await call(service.app, query, token)).errors)).toEqual(['FORBIDDEN'])
    }
    expect(service.log.filter(({ msg }) => msg === 'fault')).toEqual([])
  })

  test('gives no suggestions, because the caller is unknown when errors are written', async () => {
    const { errors } = await call(service.app, '{ sessio }', await sign({ sub: 'joe' }))
    expect(errors?.[0]?.message).toBe('Cannot query field "sessio" on type "Query".')
  })

  test('limits the calls of a member from any address, and the calls without a valid token from one address', async () => {
    const limited = await startService({ ...SETTINGS, RATE_LIMIT_CALLER: '2' })
    const caller = async (claims: Claims | undefined) => {
      const authorization = claims ? `Bearer ${await sign(claims)}` : 'Bearer nonsense'
      return async (remoteAddress: string) => {
        const headers = { authorization, 'content-type': 'application/json' }
        const payload = { query: '{ __typename }' }
        const response = await limited.app.inject({ method: 'POST', url: '/graphql', remoteAddress, headers, payload })
        return response.statusCode
      }
    }
    const ann = await caller({ sub: 'ann', scope: 'member' })
    expect([await ann('192.0.2.1'), await ann('192.0.2.2'), await ann('192.0.2.3')]).toEqual([200, 200, 429])
    const bob = await caller({ sub: 'bob', scope: 'member' })
    expect(await bob('192.0.2.1')).toBe(200)
    const eve = await caller({ sub: 'eve', scope: 'nothing' })
    expect([await eve('192.0.2.1'), await eve('192.0.2.2'), await eve('192.0.2.3')]).toEqual([200, 200, 429])
    const anonymous = await caller(undefined)
    expect([await anonymous('192.0.2.4'), await anonymous('192.0.2.4'), await anonymous('192.0.2.4')]).toEqual([
      200, 200, 429,
    ])
    expect(await anonymous('192.0.2.5')).toBe(200)
    const backend = await caller({ sub: 'till', scope: 'loyalty' })
    expect([await backend('192.0.2.4'), await backend('192.0.2.4'), await backend('192.0.2.4')]).toEqual([
      200, 200, 200,
    ])
    await limited.stop()
  })

  // Guards: a member over its limit, whose refused calls kept all others at its address from calling.
  test('a call that one limit refuses does not count for the other', async () => {
    const limited = await startService({ ...SETTINGS, RATE_LIMIT_CALLER: '2', RATE_LIMIT_ADDRESS: '4' })
    const statusesOf = async (sub: string, times: number, remoteAddress: string) => {
      const headers = {
        authorization: `Bearer ${await sign({ sub, scope: 'member' })}`,
        'content-type': 'application/json',
      }
      const payload = { query: '{ __typename }' }
      const statuses = []
      for (let call = 0; call < times; call++) {
        const response = await limited.app.inject({ method: 'POST', url: '/graphql', remoteAddress, headers, payload })
        statuses.push(response.statusCode)
      }
      return statuses
    }
    expect(await statusesOf('ann', 10, '192.0.2.1')).toEqual([200, 200, ...Array<number>(8).fill(429)])
    expect(await statusesOf('bob', 2, '192.0.2.1')).toEqual([200, 200])
    // The address has reached its limit. The calls that it refuses do not count for the caller.
    expect(await statusesOf('eve', 5, '192.0.2.1')).toEqual(Array<number>(5).fill(429))
    expect(await statusesOf('eve', 2, '192.0.2.2')).toEqual([200, 200])
    await limited.stop()
  })

  test('serves the pages and the health checks without a token', async () => {
    for (const url of ['/graphiql', '/healthz', '/readyz']) expect((await service.app.inject(url)).statusCode).toBe(200)
  })
})

describe('a service with public keys from a URL', () => {
  const keys = async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    return { privateKey, jwk: { ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' } }
  }

  test('accepts tokens of these keys, and none that is signed with a public key as its secret', async () => {
    const { privateKey, jwk } = await keys()
    const server = await startHttpServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })))
    const service = await startService({ AUTH_MODE: 'jwt', JWT_JWKS_URL: `${server.url}/keys` })
    const { session } = operationsOf(await givenMember(service))
    const reasonsFor = async (token: string) => reasonsOf((await call(service.app, session?.query ?? '', token)).errors)

    expect(await reasonsFor(await sign({ scope: 'loyalty' }, { key: privateKey, alg: 'RS256' }))).toEqual([])
    expect(await reasonsFor(await sign({ scope: 'loyalty' }, { key: Buffer.from(JSON.stringify(jwk)) }))).toEqual([
      'UNAUTHENTICATED',
    ])
    const other = await keys()
    expect(await reasonsFor(await sign({ scope: 'loyalty' }, { key: other.privateKey, alg: 'RS256' }))).toEqual([
      'UNAUTHENTICATED',
    ])
    await service.stop()
    server.stop()
  })

  test('responds TRY_AGAIN while the URL cannot be reached', async () => {
    const { privateKey } = await keys()
    const service = await startService({ AUTH_MODE: 'jwt', JWT_JWKS_URL: 'http://127.0.0.1:1/keys' })
    const { session } = operationsOf(await givenMember(service))
    const token = await sign({ scope: 'loyalty' }, { key: privateKey, alg: 'RS256' })
    expect((await call(service.app, session?.query ?? '', token)).errors).toEqual([
      documentedError('TRY_AGAIN', 'session', { retryable: true }),
    ])
    expect(reasonsOf((await call(service.app, session?.query ?? '')).errors)).toEqual(['UNAUTHENTICATED'])
    await service.stop()
  })

  test('responds TRY_AGAIN to a token of a key that cannot be looked up, while known keys stay in use', async () => {
    const [known, added] = [await keys(), await keys()]
    const server = await startHttpServer((_request, response) => response.end(JSON.stringify({ keys: [known.jwk] })))
    const service = await startService({ AUTH_MODE: 'jwt', JWT_JWKS_URL: `${server.url}/keys` })
    const { session } = operationsOf(await givenMember(service))
    const reasonsFor = async (key: KeyLike) => {
      const token = await sign({ scope: 'loyalty', exp: NOON + 7200 }, { key, alg: 'RS256' })
      return reasonsOf((await call(service.app, session?.query ?? '', token)).errors)
    }

    expect(await reasonsFor(known.privateKey)).toEqual([])
    server.stop()
    service.clock.advance(3_600_000)
    expect(await reasonsFor(added.privateKey)).toEqual(['TRY_AGAIN'])
    expect(await reasonsFor(known.privateKey)).toEqual([])
    expect(service.log).toContainEqual(expect.objectContaining({ msg: 'the public keys were not fetched' }))
    await service.stop()
  })
})
