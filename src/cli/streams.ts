/** Where a command writes. */
export interface Output {
  write(text: string): unknown
  /** Whether a person is watching: they see one line of progress that changes. */
  readonly isTTY?: boolean
}

export interface Streams {
  /** What was asked for. */
  readonly out: Output
  /** What is wrong, and the progress. */
  readonly err: Output
}
