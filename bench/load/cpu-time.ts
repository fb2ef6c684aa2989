import { cpuSeconds, cpuSecondsWithChildren } from '../process-usage'
import type { Target } from './targets'

/** CPU time by part: the processes of the target, its Postgres, and the load, which is this process. */
export interface CpuTime {
  readonly service: number
  readonly postgres: number
  readonly load: number
}

/** The CPU time used so far, in seconds. */
export function readCpuTime({ processes, postgresPid }: Pick<Target, 'processes' | 'postgresPid'>): CpuTime {
  const { user, system } = process.cpuUsage()
  return {
    service: processes.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0),
    postgres: postgresPid === undefined ? 0 : cpuSecondsWithChildren(postgresPid),
    load: (user + system) / 1e6,
  }
}

/** Calculates each part in the same way. */
export function mapCpuTime(calculate: (part: keyof CpuTime) => number): CpuTime {
  return { service: calculate('service'), postgres: calculate('postgres'), load: calculate('load') }
}
