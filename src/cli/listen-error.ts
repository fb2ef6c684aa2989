import type { Config } from '../config/environment'

/** The sentence for a person if the service cannot listen on its address; undefined for any other error. */
export function describeListenError(error: unknown, { host, port }: Config): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined
  switch (`${String(error.syscall)} ${String(error.code)}`) {
    case 'listen EADDRINUSE':
      return `Port ${port} is in use: stop the process that uses it, or set PORT to another port. PORT=0 selects a free one.`
    case 'listen EACCES':
      return `This user may not listen on port ${port}: set PORT to another port, for example 4000.`
    case 'listen EADDRNOTAVAIL':
    case 'getaddrinfo ENOTFOUND':
    case 'getaddrinfo EAI_AGAIN':
      return `${host} is not an address of this machine: set HOST to one, for example 127.0.0.1.`
    default:
      return undefined
  }
}
