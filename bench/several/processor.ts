import { readdirSync, readFileSync } from 'node:fs'

import { count } from '../databases'
import { processorSeconds } from '../processes'

/** What has been used of the processors so far, in seconds, by each who has a part in a request. */
export interface Used {
  readonly service: number
  readonly postgres: number
  readonly load: number
}

/** Watches the processes of the service, a Postgres on this machine, and this process, which is the load. */
export async function watchProcessors(services: readonly number[], databaseUrl: string): Promise<() => Used> {
  const server = await count(databaseUrl, `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)`)
  return () => {
    const { user, system } = process.cpuUsage()
    return {
      service: services.reduce((sum, pid) => sum + processorSeconds(pid), 0),
      postgres: [server, ...childrenOf(server)].reduce((sum, pid) => sum + processorSeconds(pid), 0),
      load: (user + system) / 1e6,
    }
  }
}

/** Postgres has a process for each connection. They stay while the load runs, since the service keeps its connections. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
  } catch {
    return NaN // It has ended meanwhile.
  }
}
