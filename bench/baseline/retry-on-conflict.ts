import { ApiError, WriteConflictError } from './errors'

const MAX_ATTEMPTS = 5

/** Runs a unit of work, and again from its first read when another request has changed what it read. */
export async function retryOnConflict<Result>(unit: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await unit()
    } catch (error) {
      if (!(error instanceof WriteConflictError)) throw error
      if (attempt === MAX_ATTEMPTS) throw new ApiError('TRY_AGAIN')
    }
  }
}
