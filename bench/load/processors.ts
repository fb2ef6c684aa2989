import { processorSeconds, processorSecondsWithChildren } from '../processes'
import type { Target } from './targets'

/** What is used of the processors by each who has a part in a request: the processes of a target, its Postgres, this process. */
export interface Used {
  readonly service: number
  readonly postgres: number
  readonly load: number
}

/** So far, in seconds. */
export function usedBy({ processes, postgresPid }: Pick<Target, 'processes' | 'postgresPid'>): Used {
  const { user, system } = process.cpuUsage()
  return {
    service: processes.reduce((sum, { pid }) => sum + processorSeconds(pid), 0),
    postgres: postgresPid === undefined ? 0 : processorSecondsWithChildren(postgresPid),
    load: (user + system) / 1e6,
  }
}

/** The same calculation for each of them. */
export function eachUse(calculate: (part: keyof Used) => number): Used {
  return { service: calculate('service'), postgres: calculate('postgres'), load: calculate('load') }
}
