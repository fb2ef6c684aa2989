import { count } from '../databases'
import { processorSeconds, processorSecondsWithChildren } from '../processes'

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
      postgres: processorSecondsWithChildren(server),
      load: (user + system) / 1e6,
    }
  }
}
