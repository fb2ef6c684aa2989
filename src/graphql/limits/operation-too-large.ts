import { type DomainError, domainError } from '../../domain/errors/domain-error'

/** OPERATION_TOO_LARGE: the unit that is counted, for instance `aliases`, and its maximum. */
export function operationTooLarge(unit: string, maximum: number): DomainError {
  return domainError('OPERATION_TOO_LARGE', { unit, maximum: String(maximum) })
}
