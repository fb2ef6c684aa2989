import { SignJWT } from 'jose'

import { scopes } from '../access/scopes'
import type { Config } from '../config/environment'
import type { Streams } from './streams'

const LIFETIME = '1h'

/**
 * Prints a token that the service accepts, for development. The scopes are separated by commas or spaces. Returns the
 * exit status.
 */
export async function tokenCommand(
  { tokens }: Config,
  subject: string,
  scopeList: string,
  { out, err }: Streams,
): Promise<number> {
  if (!tokens || !('secret' in tokens.key)) {
    err.write('The service must verify tokens with a shared secret: set AUTH_MODE=jwt and JWT_SECRET.\n')
    return 1
  }
  const requested = scopeList.split(/[ ,]+/)
  if (!requested.every((name) => scopes.some((scope) => scope === name))) {
    err.write(`The scopes must be one or more of ${scopes.join(', ')}, separated by commas.\n`)
    return 1
  }
  const token = new SignJWT({ scope: requested.join(' ') })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
  if (tokens.issuer !== undefined) token.setIssuer(tokens.issuer)
  if (tokens.audience !== undefined) token.setAudience(tokens.audience)
  out.write(`${await token.sign(Buffer.from(tokens.key.secret))}\n`)
  return 0
}
