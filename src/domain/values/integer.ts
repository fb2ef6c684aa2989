/** The largest whole number that GraphQL's Int and a column of Postgres hold. SQLite would take more: we do not. */
export const MAX_INT = 2 ** 31 - 1
