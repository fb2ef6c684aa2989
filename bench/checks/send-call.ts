import { Connection } from '../load/connection'
import { encodeRequest, selectProcess, type Target } from '../load/targets'
import type { Call, Operation } from '../operations'

/** The result of a call, in one form for both APIs. */
export type CallResult = { readonly data: unknown } | { readonly error: CallError }

interface CallError {
  readonly reason: unknown
  readonly statusCode: unknown
  readonly code: unknown
  readonly message: unknown
}

export async function sendCall(target: Target, operation: Operation, input: Call['input']): Promise<CallResult> {
  const connection = await Connection.open(selectProcess(target, 0).url)
  const { status, body } = await connection.send(encodeRequest(target, operation, input))
  connection.close()
  const response = JSON.parse(body.toString()) as Record<string, unknown>
  return target.api === 'graphql' ? readGraphQL(response, operation.field) : readRest(response, status)
}

function readGraphQL(response: Record<string, unknown>, field: string): CallResult {
  const { data, errors } = response as {
    data?: Record<string, unknown> | null
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  const [error] = errors ?? []
  if (!error) return { data: data?.[field] }
  const { reason, statusCode, code } = error.extensions
  return { error: { reason, statusCode, code, message: error.message } }
}

function readRest(response: Record<string, unknown>, status: number): CallResult {
  if (status === 200) return { data: response }
  const { reason, errorCode: code, errorMessage: message } = response
  return { error: { reason, statusCode: status, code, message } }
}
