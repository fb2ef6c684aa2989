import type { Call, Operation } from '../operations'
import type { Side } from '../load/sides'
import { Connection } from '../load/connection'
import { processOf, requestFor } from '../load/sides'

/** An answer in the form that both sides have in common. */
export type Told = { readonly answer: unknown } | { readonly refusal: Refusal }

interface Refusal {
  readonly reason: unknown
  readonly statusCode: unknown
  readonly code: unknown
  readonly message: unknown
}

export async function ask(side: Side, operation: Operation, input: Call['input']): Promise<Told> {
  const connection = await Connection.open(processOf(side, 0).url)
  const { status, body } = await connection.send(requestFor(side, operation, input))
  connection.close()
  const told = JSON.parse(body.toString()) as Record<string, unknown>
  if (side.name === 'ours') return fromGraphQL(told, operation.field)
  if (status === 200) return { answer: told }
  const { reason, errorCode: code, errorMessage: message } = told
  return { refusal: { reason, statusCode: status, code, message } }
}

function fromGraphQL(told: Record<string, unknown>, field: string): Told {
  const { data, errors } = told as {
    data?: Record<string, unknown> | null
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  const [error] = errors ?? []
  if (!error) return { answer: data?.[field] }
  const { reason, statusCode, code } = error.extensions
  return { refusal: { reason, statusCode, code, message: error.message } }
}
