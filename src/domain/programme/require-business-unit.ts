import { domainError } from '../errors/domain-error'
import { isBlank } from '../values/text'
import type { Programme } from './programme'

/**
 * Returns the business unit that a caller sent, or undefined if the name is absent or blank, which means all of them.
 *
 * Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED.
 * Source: docs/reference.md#send-activity
 */
export function requireBusinessUnit(
  programme: Programme,
  name: string | null | undefined,
  field: readonly string[],
): string | undefined {
  const businessUnit = requireKnownBusinessUnit(programme, name, field)
  if (businessUnit === undefined || programme.businessUnits.get(businessUnit)?.enabled) return businessUnit
  throw domainError('BUSINESS_UNIT_DISABLED', { field })
}

/**
 * Returns the business unit that a caller sent, enabled or not, or undefined if the name is absent or blank.
 *
 * Errors: BUSINESS_UNIT_INVALID.
 */
export function requireKnownBusinessUnit(
  programme: Programme,
  name: string | null | undefined,
  field: readonly string[],
): string | undefined {
  if (name == null || isBlank(name)) return undefined
  if (!programme.businessUnits.has(name)) throw domainError('BUSINESS_UNIT_INVALID', { field })
  return name
}

/**
 * Returns the business unit that a caller sent, or the default one of the programme if the name is absent or blank.
 *
 * Errors, in this order: BUSINESS_UNIT_INVALID, BUSINESS_UNIT_DISABLED, ARGUMENT_INVALID (there is no default one).
 */
export function requireBusinessUnitOrDefault(
  programme: Programme,
  name: string | null | undefined,
  field: readonly string[],
): string {
  const businessUnit = requireBusinessUnit(programme, name, field) ?? programme.defaultBusinessUnit
  if (businessUnit !== null) return businessUnit
  throw domainError('ARGUMENT_INVALID', {
    problem: 'businessUnit is needed: the programme has no default one',
    field,
  })
}
