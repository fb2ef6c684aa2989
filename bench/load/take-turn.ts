/** Starts a call when all earlier ones of the same key have ended. `last` has the last call of each key until it ends. */
export async function takeTurn<Key, Result>(
  last: Map<Key, Promise<unknown>>,
  key: Key,
  send: () => Promise<Result>,
): Promise<Result> {
  const previous = last.get(key)
  const call = previous === undefined ? send() : previous.then(send)
  last.set(key, call)
  const result = await call
  if (last.get(key) === call) last.delete(key)
  return result
}
