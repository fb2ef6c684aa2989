/** Makes the object that type-graphql registers as an enum: each value has the same name and content. */
export function toEnumObject<const Name extends string>(names: readonly Name[]): { [Each in Name]: Each } {
  // Object.fromEntries does not keep the names in its type.
  return Object.fromEntries(names.map((name) => [name, name])) as { [Each in Name]: Each }
}
