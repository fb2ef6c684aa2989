/** The database cannot be used as it is. The message is for a person: the reason, and what to do. */
export class UnusableDatabaseError extends Error {
  override readonly name: string = 'UnusableDatabaseError'
}
