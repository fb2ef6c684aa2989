/** Makes so many calls at the same time, and returns their results in the order of the calls. */
export function concurrently<Result>(count: number, call: (index: number) => Promise<Result>): Promise<Result[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => call(index)))
}
