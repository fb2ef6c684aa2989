/** The maximum of Int in GraphQL and of an integer column on Postgres. It also applies on SQLite, which could store more. */
export const MAX_INT = 2 ** 31 - 1
