import { DomainError } from '../../src/domain/errors/domain-error'

/** The documented error that `call` throws; undefined if it returns. Any other error is rethrown. */
export function domainErrorOf(call: () => unknown): DomainError | undefined {
  try {
    call()
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
  return undefined
}
