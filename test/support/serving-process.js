// A separate process, for tests of several settings in one process: it starts a service of the built package for each
// environment that it receives, and sends their addresses.
const { createService } = require('../../dist/index.js')

process.once('message', async (environments) => {
  const services = []
  for (const environment of environments) services.push(await createService({ environment }))
  process.send(services.map(({ url }) => url))
})
