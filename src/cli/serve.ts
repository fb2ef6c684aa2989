import { type Config, isRunByNpx } from '../config/environment'
import { describeFailure } from './failure'
import { describeListenError } from './listen-error'
import { onParentExit } from './parent-exit'
import type { Streams } from './streams'
import { welcome } from './welcome'

/**
 * Starts the service, prints its addresses, and stops it on SIGTERM or SIGINT, which ends the process with status 0.
 * Returns the exit status if the service cannot listen on its address; throws if it cannot start for another reason.
 */
export async function serveCommand(config: Config, { out, err }: Streams): Promise<number | undefined> {
  // Not awaited yet: a signal can arrive while the service is loaded.
  const starting = import('../server.js').then(({ startServer }) => startServer(config))
  const stop = () => {
    // A second signal then finds no handler, and ends the process immediately.
    process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop)
    // A signal during the start waits for its end: half a start cannot be stopped cleanly.
    void starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        (error: unknown) => {
          err.write(describeFailure(error))
          process.exit(1)
        },
      )
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
  if (isRunByNpx()) onParentExit(stop)
  try {
    const { url } = await starting
    out.write(welcome(url, config))
    return undefined
  } catch (error) {
    const sentence = describeListenError(error, config)
    if (sentence === undefined) throw error
    err.write(`${sentence}\n`)
    return 1
  }
}
