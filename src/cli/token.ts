import { SignJWT } from 'jose'

import { scopes } from '../access/scopes'
import type { Config } from '../config/environment'
import type { Streams } from './streams'

const LIFETIME = '1h'

/**
 * Prints a token as the service takes it, for development: of a subject, with scopes between blanks or commas. Returns
 * the exit status.
 */
export async function tokenCommand(
  { tokens }: Config,
  [subject = '', scopeList = '']: readonly string[],
  { out, err }: Streams,
): Promise<number> {
  if (!tokens || !('secret' in tokens.key)) {
    err.write('A token is signed with the secret that the service checks: set AUTH_MODE=jwt and JWT_SECRET.\n')
    return 1
  }
  const wanted = scopeList.split(/[ ,]+/)
  if (!wanted.every((scope) => scopes.some((known) => known === scope))) {
    err.write(`The scopes are ${scopes.join(', ')}: name one or more of them, with commas between them.\n`)
    return 1
  }
  const token = new SignJWT({ scope: wanted.join(' ') })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(LIFETIME)
  if (tokens.issuer !== undefined) token.setIssuer(tokens.issuer)
  if (tokens.audience !== undefined) token.setAudience(tokens.audience)
  out.write(`${await token.sign(Buffer.from(tokens.key.secret))}\n`)
  return 0
}
