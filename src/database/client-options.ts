import type { Prisma } from '../generated/sqlite/client'
import type { OnStatement } from './rows/rows'

export type ClientOptions = ReturnType<typeof createClientOptions>

/**
 * The options of a Prisma client. The error format is minimal: to quote the lines of a call, Prisma would take a stack
 * trace for every query, which is a third of the cost of a small one.
 */
export function createClientOptions(onStatement: OnStatement | undefined) {
  return {
    errorFormat: 'minimal',
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  } satisfies Pick<Prisma.PrismaClientOptions, 'errorFormat' | 'log'>
}
