/** The output of a command. */
export interface Output {
  write(text: string): unknown
  /** Whether the output is a terminal, on which one line shows the progress and changes. */
  readonly isTTY?: boolean
}

export interface Streams {
  /** The result. */
  readonly out: Output
  /** Problems and progress. */
  readonly err: Output
}
