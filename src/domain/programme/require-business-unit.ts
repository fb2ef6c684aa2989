import { domainError } from '../errors/domain-error'
import { isBlank } from '../values/text'
import type { Programme } from './programme'

/**
 * The business unit that a caller asked for; undefined where none was given or the name is blank, which means all.
 *
 * Errors: BUSINESS_UNIT_INVALID, then BUSINESS_UNIT_DISABLED. Source page: send-activity.
 */
export function requireBusinessUnit(
  programme: Programme,
  name: string | null | undefined,
  field: readonly string[],
): string | undefined {
  if (name == null || isBlank(name)) return undefined
  const unit = programme.businessUnits.get(name)
  if (!unit) throw domainError('BUSINESS_UNIT_INVALID', { field })
  if (!unit.enabled) throw domainError('BUSINESS_UNIT_DISABLED', { field })
  return name
}
