/** A database that cannot be used as things are. The message tells a person why, and what to do. */
export class UnusableDatabaseError extends Error {
  override readonly name: string = 'UnusableDatabaseError'
}
