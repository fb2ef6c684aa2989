import type { ErrorReason } from '../domain/errors/catalogue'
import { reasonsOf } from '../errors'
import { createDocumentedError } from './documented-error'
import { findExample } from './error-examples'
import type { MockResponse } from './execute-mock'

const MEDIA_TYPE = 'application/graphql-response+json'

/** The HTTP response for a result, as the service sends it. `accept` is the header of the request. */
export function createHttpResponse(result: MockResponse, accept: string | null): Response {
  const refusal = findRefusal(result)
  if (refusal && findExample(refusal).stage === 'request') return refuseRequest(refusal)
  const body: MockResponse = refusal ? { errors: [createDocumentedError(refusal)] } : result
  const acceptsMediaType = accept?.startsWith(MEDIA_TYPE) === true
  return Response.json(body, {
    status: body.data === undefined && acceptsMediaType ? 400 : 200,
    headers: { 'content-type': `${acceptsMediaType ? MEDIA_TYPE : 'application/json'}; charset=utf-8` },
  })
}

/** An error for which the service executes nothing, also if it is the error of one field here. */
function findRefusal({ errors = [] }: MockResponse): ErrorReason | undefined {
  return reasonsOf({ errors }).find((reason) => findExample(reason).stage !== 'field')
}

/** The status of the response is that of the error. */
function refuseRequest(reason: ErrorReason): Response {
  const error = createDocumentedError(reason)
  const { statusCode } = error.extensions
  const headers = new Headers({ 'content-type': 'application/json; charset=utf-8' })
  if (statusCode === 429) headers.set('retry-after', '1')
  return Response.json({ errors: [error] }, { status: statusCode, headers })
}
