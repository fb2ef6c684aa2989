import { migrate } from '../../src/database/migrate'

// A process of its own, for tests of several at once: says that it is ready, migrates when it is told where and
// what, and answers with the names that it applied.
process.once('message', ([url, folder]: [string, string]) => {
  void migrate(url, folder).then((applied) => {
    process.send?.(applied)
    process.disconnect()
  })
})
process.send?.('ready')
