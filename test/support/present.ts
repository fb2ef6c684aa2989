/** A value that the test requires. */
export function present<Value>(value: Value | null | undefined): Value {
  if (value == null) throw new Error('The value is missing')
  return value
}
