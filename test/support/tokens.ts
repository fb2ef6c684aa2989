import { SignJWT } from 'jose'

export const TOKEN_SECRET = 'a secret of at least thirty-two bytes'

/** The settings of a service that requires tokens. */
export const WITH_TOKENS = { AUTH_MODE: 'jwt', JWT_SECRET: TOKEN_SECRET }

/** The `authorization` header with a token that is valid for an hour of real time. */
export async function tokenFor(scope: string, sub = 'member'): Promise<string> {
  const token = new SignJWT({ sub, scope }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('1h')
  return `Bearer ${await token.sign(Buffer.from(TOKEN_SECRET))}`
}
