/** Turns a list of names into the object that type-graphql registers as an enum, each value named like itself. */
export function toEnumObject<const Name extends string>(names: readonly Name[]): { [Each in Name]: Each } {
  return Object.fromEntries(names.map((name) => [name, name])) as { [Each in Name]: Each }
}
