import { readFileSync } from 'node:fs'

import { afterAll, beforeAll } from '@jest/globals'

import { ImportTarget } from './import'
import { startService, type TestService } from './service'

/** Starts a service with the demo programme, whose clock stands at `now`. Returns it while the tests run. */
export function withDemoService(now: string): () => TestService {
  let target: ImportTarget
  let service: TestService

  beforeAll(async () => {
    target = await ImportTarget.start()
    target.clock.set(now)
    await target.json(readFileSync('prisma/demo/programme.json', 'utf8'))
    // One process holds a SQLite file.
    await target.database.close()
    service = await startService({}, { urlOf: () => target.testDatabase.url })
    service.clock.set(now)
  })
  afterAll(async () => {
    await service.stop()
    await target.testDatabase.drop()
  })
  return () => service
}
