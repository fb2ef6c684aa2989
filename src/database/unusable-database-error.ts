/** A database that cannot be used as things are. The message tells a person why, and what to do. */
export class UnusableDatabase extends Error {
  override readonly name: string = 'UnusableDatabase'
}
