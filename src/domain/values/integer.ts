/** The maximum of Int in GraphQL and of an integer column on Postgres. It also applies on SQLite, which could store more. */
export const MAX_INT = 2 ** 31 - 1

/** The minimum of Int in GraphQL and of an integer column. */
export const MIN_INT = -(2 ** 31)

/** Whether a whole number fits the type Int. */
export function isInt(number: number): boolean {
  return number >= MIN_INT && number <= MAX_INT
}

/** The number as the databases return it: they store -0, which JSON can contain, as 0. */
export function withoutNegativeZero(number: number): number {
  return number === 0 ? 0 : number
}
