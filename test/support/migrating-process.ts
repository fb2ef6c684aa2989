import { migrate } from '../../src/database/migrate'

// A separate process, for tests of concurrent migrations. It sends `ready`, waits for a URL and a folder, migrates, and
// sends the names of the migrations that it applied.
process.once('message', ([url, folder]: [string, string]) => {
  void migrate(url, folder).then((applied) => {
    process.send?.(applied)
    process.disconnect()
  })
})
process.send?.('ready')
