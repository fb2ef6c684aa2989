/** A warning for each variable that is probably meant to be a setting. It would otherwise be ignored without a trace. */
export function findMistypedSettings(variables: readonly string[], settings: ReadonlySet<string>): string[] {
  return variables.flatMap((variable) => {
    if (settings.has(variable)) return []
    const meant = [...settings].find((setting) => isAlmost(variable.toUpperCase(), setting))
    return meant === undefined ? [] : `${variable} is not a setting. Did you mean ${meant}?`
  })
}

/** Whether two names are equal, or one edit apart: a character too many, too few or wrong, or two that are swapped. */
function isAlmost(name: string, setting: string): boolean {
  let start = 0
  while (start < name.length && name[start] === setting[start]) start += 1
  const [rest, expected] = [name.slice(start), setting.slice(start)]
  const [a = '', b = ''] = expected
  return (
    rest === expected ||
    rest.slice(1) === expected ||
    rest === expected.slice(1) ||
    rest.slice(1) === expected.slice(1) ||
    rest === `${b}${a}${expected.slice(2)}`
  )
}
