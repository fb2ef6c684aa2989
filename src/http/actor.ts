import type { IncomingHttpHeaders } from 'node:http'

import { isIdentifier } from '../domain/values/text'

const ANONYMOUS = 'anonymous'

/** Who calls, in their own words: the header `x-actor` where it can be kept, else `anonymous`. Trusted for records only. */
export function actorOf({ 'x-actor': given }: IncomingHttpHeaders): string {
  return typeof given === 'string' && isIdentifier(given) ? given : ANONYMOUS
}
