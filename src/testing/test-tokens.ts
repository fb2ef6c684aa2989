import { randomBytes } from 'node:crypto'

import { SignJWT } from 'jose'

import type { TokenSettings } from '../access/tokens'
import { type Config, readConfig } from '../config/environment'
import type { TestServiceOptions, TokenClaims } from './test-service'

const HOUR_SECONDS = 60 * 60
const JWT_SECRET = randomBytes(32).toString('base64')

type Environment = NonNullable<TestServiceOptions['environment']>

/** Reads settings. If they require tokens, the test service has a key to sign them. */
export function readTestConfig(environment: Environment): Config {
  const needsSecret = environment.AUTH_MODE === 'jwt' && environment.JWT_JWKS_URL === undefined
  return readConfig({ ...(needsSecret ? { JWT_SECRET } : {}), ...environment })
}

/** A token as the service of these settings accepts it. */
export function signToken(
  tokens: TokenSettings | undefined,
  now: Date,
  { scope, ...claims }: TokenClaims,
): Promise<string> {
  if (!tokens || !('secret' in tokens.key)) {
    throw new Error('A test service signs tokens with JWT_SECRET: leave out JWT_JWKS_URL')
  }
  const seconds = Math.floor(now.getTime() / 1000)
  const { issuer, audience, key } = tokens
  return new SignJWT({
    iat: seconds,
    exp: seconds + HOUR_SECONDS,
    ...(issuer === undefined ? {} : { iss: issuer }),
    ...(audience === undefined ? {} : { aud: audience }),
    scope: typeof scope === 'object' ? scope.join(' ') : scope,
    ...claims,
  })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(key.secret))
}
