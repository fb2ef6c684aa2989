import { tmpdir } from 'node:os'

import { getListeningUrl } from '../http/listening-url'
import { readDemoProgramme } from '../programme-files/demo-programme'
import { startInProcess } from './start-in-process'
import { createPrivateDatabase } from './template-database'
import { openTemplateFolder } from './template-folder'
import { TestClock } from './test-clock'
import type { TestService, TestServiceOptions } from './test-service'

/** A free port, no log, and no rates, which would never be reset while the clock stands still. */
const SETTINGS = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  RATE_LIMIT_CALLER: '1000000000',
  RATE_LIMIT_ADDRESS: '1000000000',
}

/** Starts the service on a database of its own. A failure leaves nothing open. */
export async function startTestService({ programme, now, environment = {} }: TestServiceOptions): Promise<TestService> {
  if (environment.DATABASE_URL !== undefined) {
    throw new Error('A test service has a database of its own: leave out DATABASE_URL')
  }
  const clock = new TestClock(now ?? new Date())
  const { service, first, config } = await startInProcess({
    database: await createPrivateDatabase({
      programme: programme ? Buffer.from(JSON.stringify(programme)) : await readDemoProgramme(),
      parent: tmpdir(),
      templates: await openTemplateFolder(),
    }),
    clock,
    environment: { ...SETTINGS, ...environment },
    writeLog: (line) => process.stderr.write(line),
  })
  try {
    await first.app.listen({ host: config.host, port: config.port })
  } catch (error) {
    await service.stop()
    throw error
  }
  return { ...service, url: getListeningUrl(first.app) }
}
