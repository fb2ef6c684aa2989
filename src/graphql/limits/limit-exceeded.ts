import { type DomainError, domainError } from '../../domain/errors/domain-error'

/** OPERATION_TOO_LARGE, with what there is too much of and how much is taken. */
export function operationTooLarge(what: string, most: number): DomainError {
  return domainError('OPERATION_TOO_LARGE', { what, most: String(most) })
}
