import type { DomainError } from '../../domain/errors/domain-error'
import { limitExceeded } from './limit-exceeded'

interface InputLimits {
  readonly depth: number
  readonly listEntries: number
  readonly textLength: number
}

/** What there is too much of in the variables of a request, which may be nested so deep that recursion would fail. */
export function whatIsTooMuch(variables: object, limits: InputLimits): DomainError | undefined {
  let level: unknown[] = [variables]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) return limitExceeded('levels in its variables', limits.depth)
    const below: unknown[] = []
    for (const value of level) {
      if (typeof value === 'string' && value.length > limits.textLength) return textTooLong(limits)
      if (typeof value !== 'object' || value === null) continue
      const members: unknown[] = Object.values(value)
      if (Array.isArray(value) && members.length > limits.listEntries) return listTooLong(limits)
      below.push(...members)
    }
    level = below
  }
  return undefined
}

export function textTooLong({ textLength }: Pick<InputLimits, 'textLength'>): DomainError {
  return limitExceeded('characters in one text', textLength)
}

export function listTooLong({ listEntries }: Pick<InputLimits, 'listEntries'>): DomainError {
  return limitExceeded('entries in one list', listEntries)
}
