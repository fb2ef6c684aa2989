import { acquireProcessLock } from '../../src/database/sqlite/process-lock'

// A separate process, for tests of the lock. It sends whether it has got the lock of a file, and then keeps it until it is
// killed, or ends if it has not got it.
const [, , file = ''] = process.argv
try {
  acquireProcessLock(file)
  // Guards: the lock must not depend on a reference to it, because the garbage collector closes an unused connection.
  globalThis.gc?.()
  process.send?.('HELD')
  setInterval(() => undefined, 1000)
} catch (error) {
  process.send?.((error as Error).name) // It only throws errors.
}
