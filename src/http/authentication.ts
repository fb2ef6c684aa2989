import type { IncomingHttpHeaders } from 'node:http'

import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose'
import { LRUCache } from 'lru-cache'

import { isIdentifier } from '../domain/values/text'
import type { Caller } from '../graphql/context'

/** By what tokens (JWT) are checked: a shared secret (HS256), or the public keys behind a URL. */
export interface TokenSettings {
  readonly key: { readonly secret: string } | { readonly jwksUrl: string }
  readonly issuer: string | undefined
  readonly audience: string | undefined
}

/** Finds out who calls. It never rejects: what is wrong with a token is for the fields that ask for one. */
export type Authenticate = (headers: IncomingHttpHeaders) => Promise<Caller>

const ANONYMOUS = 'anonymous'

/** Without tokens nobody is asked who they are: the header `x-actor` is taken at its word, for records only. */
export const acceptUnrestricted: Authenticate = ({ 'x-actor': given }) => {
  const name = typeof given === 'string' && isIdentifier(given) ? given : ANONYMOUS
  return Promise.resolve({ kind: 'trusted', name })
}

/**
 * Checks the token of `Authorization: Bearer`: its signature, by the algorithms that its kind of key is for, its expiry,
 * which it must have, and its issuer and audience where these are set.
 */
export function verifyTokens({ key, issuer, audience }: TokenSettings, clock: () => Date): Authenticate {
  const [getVerificationKey, algorithms] = 'secret' in key ? sharedSecret(key.secret) : publicKeys(key.jwksUrl)
  const options: JWTVerifyOptions = {
    algorithms,
    requiredClaims: ['exp'],
    ...(issuer === undefined ? {} : { issuer }),
    ...(audience === undefined ? {} : { audience }),
  }
  const cache = createTokenCache()
  return async ({ authorization = '' }) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1]
    if (token === undefined) return { kind: 'unknown', name: ANONYMOUS }
    const now = clock()
    const cached = cache.get(token)
    if (cached && now.getTime() < cached.expiresAt) return cached.caller

    const verified = await jwtVerify(token, getVerificationKey, { ...options, currentDate: now }).catch(
      toUnverifiedActor,
    )
    if (!('payload' in verified)) return verified
    const { payload } = verified
    const caller = toActor(payload)
    cache.set(token, { caller, expiresAt: (payload.exp ?? 0) * 1000 })
    return caller
  }
}

interface CachedToken {
  readonly caller: Caller
  readonly expiresAt: number
}

/**
 * Tokens whose signature was found right, for a minute: it stays right, but a key may be withdrawn. Checking one costs
 * more than everything else that HTTP does for a small request.
 */
function createTokenCache(): LRUCache<string, CachedToken> {
  return new LRUCache({ ttl: 60_000, maxSize: 4_000_000, sizeCalculation: (_caller, token) => token.length })
}

type Keys = readonly [keyOf: JWTVerifyGetKey, algorithms: string[]]

function sharedSecret(text: string): Keys {
  const secret = Buffer.from(text)
  return [() => secret, ['HS256']]
}

function publicKeys(jwksUrl: string): Keys {
  const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'EdDSA']
  return [createRemoteJWKSet(new URL(jwksUrl)), algorithms]
}

/** Whatever the claims of a token are: its signature says who made it, and not that it was made well. */
function toActor({ sub, scope }: { sub?: unknown; scope?: unknown }): Caller {
  const scopes = typeof scope === 'string' ? scope.split(' ') : Array.isArray(scope) ? scope.filter(isText) : []
  const subject = isText(sub) && isIdentifier(sub) ? sub : undefined
  return { kind: 'known', name: subject ?? ANONYMOUS, subject, scopes: new Set(scopes) }
}

/** Faults on the way to the keys say nothing about the token. */
const KEY_FAULTS = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'])

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function toUnverifiedActor(error: unknown): Caller {
  const isToken = isAboutToken(error)
  return isToken ? { kind: 'unknown', name: ANONYMOUS } : { kind: 'unchecked', name: ANONYMOUS, cause: error }
}

function isAboutToken(error: unknown): boolean {
  return error instanceof errors.JOSEError && !KEY_FAULTS.has(error.code)
}
