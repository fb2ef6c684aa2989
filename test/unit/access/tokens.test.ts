import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { exportJWK, generateKeyPair, type GenerateKeyPairResult, type JWK, SignJWT } from 'jose'

import type { Authenticate } from '../../../src/access/authenticate'
import type { Caller } from '../../../src/access/caller'
import { verifyTokens } from '../../../src/access/tokens'
import { startHttpServer } from '../../support/http-server'
import { TestClock } from '../../support/service'

const MINUTE = 60_000

/** An identity server: its keys, how it responds, and how often it was asked. */
interface KeyServer {
  url: string
  keys: JWK[]
  mode: 'keys' | 'fails' | 'is silent' | 'stalls'
  requests: number
  stop: () => void
}

async function startKeyServer(): Promise<KeyServer> {
  const { url, stop } = await startHttpServer((_request, response) => {
    server.requests += 1
    if (server.mode === 'fails') response.writeHead(500).end('{"keys":[]}')
    else if (server.mode === 'stalls') response.write('{"keys":')
    else if (server.mode === 'keys') response.end(JSON.stringify({ keys: server.keys }))
  })
  const server: KeyServer = { url: `${url}/keys`, keys: [], mode: 'keys', requests: 0, stop }
  return server
}

class SigningKey {
  private constructor(
    private readonly pair: GenerateKeyPairResult,
    readonly jwk: JWK,
    readonly kid: string | undefined,
  ) {}

  static async create(kid?: string): Promise<SigningKey> {
    const pair = await generateKeyPair('ES256')
    return new SigningKey(pair, { ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid }, kid)
  }

  /** A token that no cache has: each has a `jti` of its own. */
  async sign(clock: TestClock, claims: object = {}): Promise<Record<string, string>> {
    const exp = clock.now().getTime() / 1000 + 3600
    const token = await new SignJWT({ sub: 'ann', scope: 'member', exp, jti: crypto.randomUUID(), ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: this.kid })
      .sign(this.pair.privateKey)
    return { authorization: `Bearer ${token}` }
  }
}

describe('public keys from a URL', () => {
  let server: KeyServer
  let clock: TestClock
  let fetchErrors: unknown[]
  let authenticate: Authenticate
  let firstKey: SigningKey

  beforeEach(async () => {
    server = await startKeyServer()
    clock = new TestClock()
    fetchErrors = []
    firstKey = await SigningKey.create('known')
    server.keys = [firstKey.jwk]
    const settings = { key: { jwksUrl: server.url }, issuer: undefined, audience: undefined }
    authenticate = verifyTokens(settings, clock.now, (error) => fetchErrors.push(error))
  })
  afterEach(() => {
    server.stop()
  })

  const kindOf = async (key: SigningKey): Promise<Caller['kind']> => (await authenticate(await key.sign(clock))).kind

  test('are fetched once for concurrent and later tokens', async () => {
    const headers = await Promise.all([1, 2, 3].map(() => firstKey.sign(clock)))
    const callers = await Promise.all(headers.map((each) => authenticate(each)))
    expect(callers.map(({ kind }) => kind)).toEqual(['authenticated', 'authenticated', 'authenticated'])
    expect(await kindOf(firstKey)).toBe('authenticated')
    expect(server.requests).toBe(1)
  })

  // A made-up key ID started a pause of 30 seconds, in which a token of a new key was UNAUTHENTICATED.
  test('include a new key directly after tokens with made-up key IDs', async () => {
    await kindOf(firstKey)
    const madeUp = await Promise.all(['a', 'b', 'c'].map((kid) => SigningKey.create(kid)))
    expect(await Promise.all(madeUp.map(kindOf))).toEqual(['anonymous', 'anonymous', 'anonymous'])
    const added = await SigningKey.create('added')
    server.keys = [firstKey.jwk, added.jwk]
    expect(await Promise.all([...madeUp, added].map(kindOf))).toEqual([
      'anonymous',
      'anonymous',
      'anonymous',
      'authenticated',
    ])
  })

  test('are not fetched once for each token of a flood with made-up key IDs', async () => {
    await kindOf(firstKey)
    const headers = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => ({
        authorization: (await firstKey.sign(clock)).authorization?.replace(
          /^Bearer [^.]+/,
          `Bearer ${Buffer.from(JSON.stringify({ alg: 'ES256', kid: `made-up ${index}` })).toString('base64url')}`,
        ),
      })),
    )
    const callers = await Promise.all(headers.map((each) => authenticate(each)))
    expect(new Set(callers.map(({ kind }) => kind))).toEqual(new Set(['anonymous']))
    expect(server.requests).toBe(2)
  })

  test('include a new key when neither keys nor tokens have a key ID', async () => {
    const [old, added] = [await SigningKey.create(), await SigningKey.create()]
    server.keys = [old.jwk]
    expect(await kindOf(old)).toBe('authenticated')
    server.keys = [added.jwk]
    expect(await kindOf(added)).toBe('authenticated')
    server.keys = [old.jwk, added.jwk]
    expect(await Promise.all([old, added, await SigningKey.create()].map(kindOf))).toEqual([
      'authenticated',
      'authenticated',
      'anonymous',
    ])
  })

  // After ten minutes without the URL, every token failed.
  test('stay in use while the URL cannot be reached', async () => {
    await kindOf(firstKey)
    server.mode = 'fails'
    for (const minutes of [4, 11, 60, 60 * 24 * 365]) {
      clock.advance(minutes * MINUTE)
      expect(await kindOf(firstKey)).toBe('authenticated')
    }
    // One attempt: the next one follows half a minute later.
    expect(server.requests).toBe(2)
    expect(fetchErrors).toEqual([expect.objectContaining({ name: 'KeysUnreachableError' })])
  })

  test('leave a token of another key unverified while the URL cannot be reached', async () => {
    await kindOf(firstKey)
    server.mode = 'fails'
    const added = await SigningKey.create('added')
    expect(await kindOf(added)).toBe('unverified')
    expect(await kindOf(firstKey)).toBe('authenticated')
    server.stop()
    expect(await kindOf(added)).toBe('unverified')
  })

  test.each(['is silent', 'stalls'] as const)('do not hang if the server of the URL %s', async (mode) => {
    server.mode = mode
    expect(await kindOf(firstKey)).toBe('unverified')
    server.mode = 'keys'
    expect(await kindOf(firstKey)).toBe('authenticated')
  })

  test('are used until the URL has other ones, and withdrawn keys no longer', async () => {
    await kindOf(firstKey)
    const other = await SigningKey.create('other')
    server.keys = [other.jwk]
    clock.advance(4 * MINUTE)
    expect(await kindOf(firstKey)).toBe('authenticated')
    clock.advance(7 * MINUTE)
    expect(await kindOf(firstKey)).toBe('anonymous')
    expect(await kindOf(other)).toBe('authenticated')
  })

  test('are kept if the URL returns something else', async () => {
    await kindOf(firstKey)
    server.keys = [null as unknown as JWK]
    expect(await kindOf(await SigningKey.create('other'))).toBe('unverified')
    expect(await kindOf(firstKey)).toBe('authenticated')
  })
})

describe('the leeway of 30 seconds', () => {
  const authenticateAt = (clock: TestClock) =>
    verifyTokens(
      { key: { secret: 'a secret of at least thirty-two bytes' }, issuer: undefined, audience: undefined },
      clock.now,
      () => undefined,
    )
  const signWith = (claims: object) =>
    new SignJWT({ scope: 'member', ...claims })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.from('a secret of at least thirty-two bytes'))

  test.each<[string, Record<string, number>, Caller['kind']]>([
    ['exp was 29 seconds ago', { exp: -29 }, 'authenticated'],
    ['exp was 30 seconds ago', { exp: -30 }, 'anonymous'],
    ['nbf is in 30 seconds', { nbf: 30 }, 'authenticated'],
    ['nbf is in 31 seconds', { nbf: 31 }, 'anonymous'],
  ])('decides about a token if its %s', async (_case, offsets, kind) => {
    const clock = new TestClock()
    const now = clock.now().getTime() / 1000
    const claims = Object.fromEntries(
      Object.entries({ exp: 600, ...offsets }).map(([name, offset]) => [name, now + offset]),
    )
    const headers = { authorization: `Bearer ${await signWith(claims)}` }
    expect((await authenticateAt(clock)(headers)).kind).toBe(kind)
  })

  test('also applies to a token that was verified before', async () => {
    const clock = new TestClock()
    const authenticate = authenticateAt(clock)
    const exp = clock.now().getTime() / 1000 + 10
    const headers = { authorization: `Bearer ${await signWith({ exp })}` }
    expect((await authenticate(headers)).kind).toBe('authenticated')
    clock.advance(39_999)
    expect((await authenticate(headers)).kind).toBe('authenticated')
    clock.advance(1)
    expect((await authenticate(headers)).kind).toBe('anonymous')
  })
})
