/** Sends a call when all earlier ones of the same key have ended. `last` has the last call of each key until it ends. */
export async function runInOrder<Key, Result>(
  last: Map<Key, Promise<unknown>>,
  key: Key,
  send: () => Promise<Result>,
): Promise<Result> {
  const previous = last.get(key)
  // A call that fails does not keep the next one from being sent.
  const call = previous === undefined ? send() : previous.then(send, send)
  last.set(key, call)
  try {
    return await call
  } finally {
    if (last.get(key) === call) last.delete(key)
  }
}
