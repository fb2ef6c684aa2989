export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads single settings by name. An invalid one adds a problem, without its value, and the default is returned instead.
 */
export class SettingReader {
  readonly problems: string[] = []
  /** The names of the settings that have been read. */
  readonly names = new Set<string>()

  constructor(private readonly environment: Environment) {}

  /** Undefined if the setting is absent or empty: shells and compose files write absent settings as empty ones. */
  optional(name: string): string | undefined {
    this.names.add(name)
    const text = this.environment[name]?.trim()
    return text === '' ? undefined : text
  }

  text(name: string, defaultValue: string): string {
    return this.optional(name) ?? defaultValue
  }

  choice<const Value extends string>(name: string, values: readonly Value[], defaultValue: Value): Value {
    const text = this.optional(name)
    const value = text === undefined ? defaultValue : values.find((each) => each === text.toLowerCase())
    if (value === undefined) this.problems.push(`${name} must be one of ${values.join(', ')}`)
    return value ?? defaultValue
  }

  flag(name: string, defaultValue: boolean): boolean {
    return this.choice(name, ['true', 'false'], defaultValue ? 'true' : 'false') === 'true'
  }

  integer(name: string, defaultValue: number, min: number, max: number): number {
    return this.optionalInteger(name, min, max) ?? defaultValue
  }

  optionalInteger(name: string, min: number, max: number): number | undefined {
    const text = this.optional(name)
    if (text === undefined) return undefined
    const value = /^\d+$/.test(text) ? Number(text) : NaN
    if (value >= min && value <= max) return value
    this.problems.push(`${name} must be an integer from ${min} to ${max}`)
    return undefined
  }

  /** Values that are separated by commas; the whole setting is invalid if one of them is. */
  list(name: string, isValid: (value: string) => boolean, expected: string): string[] {
    const values =
      this.optional(name)
        ?.split(',')
        .map((value) => value.trim()) ?? []
    if (!values.every(isValid)) this.problems.push(`${name} must be ${expected}`)
    return values
  }
}
