const INTERVAL_MS = 500

/**
 * Calls back once, soon after the parent of the process has ended.
 *
 * npx runs a command through a shell, and a SIGTERM that ends npx and the shell does not reach the command: the service
 * would keep its port and its database, which the next start then could not use. Node.js has no event for the end of a
 * parent, so this polls.
 */
export function onParentExit(callback: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, INTERVAL_MS)
  timer.unref()
}
