/** Starts this work concurrently, and returns the turn of the event loop in which each part of it ends. */
export async function turnsOf(work: readonly (() => Promise<void>)[]): Promise<number[]> {
  let turn = 0
  let timer = setImmediate(function count() {
    turn++
    timer = setImmediate(count)
  })
  try {
    return await Promise.all(
      work.map(async (start) => {
        await start()
        return turn
      }),
    )
  } finally {
    clearImmediate(timer)
  }
}
