/** A clock that stands still until it is set or advanced. */
export class TestClock {
  #now: Date

  constructor(now: Date | string) {
    this.#now = toDate(now)
  }

  now = (): Date => new Date(this.#now)

  set(now: Date | string): void {
    this.#now = toDate(now)
  }

  advance(milliseconds: number): Date {
    this.#now = new Date(this.#now.getTime() + milliseconds)
    return this.now()
  }
}

function toDate(given: Date | string): Date {
  const date = new Date(given)
  if (Number.isNaN(date.getTime())) throw new Error('The time of the clock must be a Date or an ISO 8601 text')
  return date
}
