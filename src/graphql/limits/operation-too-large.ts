import { type DomainError, domainError } from '../../domain/errors/domain-error'

/** OPERATION_TOO_LARGE, with the unit that is counted, for example `aliases`, and its maximum. */
export function operationTooLarge(unit: string, maximum: number): DomainError {
  return domainError('OPERATION_TOO_LARGE', { unit, maximum: String(maximum) })
}
