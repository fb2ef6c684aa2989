import { readFileSync } from 'node:fs'
import type { ConnectionOptions } from 'node:tls'

import { getErrorCode } from '../driver-error'
import { UnusableDatabaseError } from '../unusable-database-error'
import { parseOptions, type ServerSetting } from './startup-options'

/** What DATABASE_URL says about a Postgres database. What it leaves out is undefined: node-postgres has the default. */
export interface PostgresTarget {
  /** Tried in this order. */
  readonly hosts: readonly PostgresHost[]
  readonly user: string | undefined
  readonly password: string | undefined
  readonly database: string | undefined
  /** The schema of all tables. Undefined: the first schema of the search path that exists. */
  readonly schema: string | undefined
  /** Settings of the server, which replace those of the service. */
  readonly settings: readonly ServerSetting[]
  /** Whether only a server that accepts writes is used. */
  readonly mustBeWritable: boolean
  readonly applicationName: string | undefined
  readonly poolSize: number | undefined
  readonly needsChannelBinding: boolean
}

export interface PostgresHost {
  /** A name, an address, or the folder of a Unix socket. */
  readonly host: string | undefined
  readonly port: number | undefined
  /** False: without TLS. */
  readonly tls: false | ConnectionOptions | undefined
  /** Whether it is the host before it, without TLS. */
  readonly isPlainFallback?: true
}

// [^@/?#] would reject an "@" in a password, which URL parsers accept.
const PARTS = /^postgres(?:ql)?:\/\/(?:([^/?#]*)@)?([^/?#@]*)(?:\/([^?#@]*))?(?:\?([^#]*))?$/

const PARAMETERS: ReadonlySet<string> = new Set([
  ...['host', 'port', 'user', 'password', 'dbname', 'schema', 'options', 'application_name', 'connection_limit'],
  ...['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'target_session_attrs'],
  ...['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'uselibpqcompat', 'channel_binding'],
  // Without an effect here. They are in the URLs that providers and Prisma's documents show.
  ...['client_encoding', 'connect_timeout', 'fallback_application_name', 'gssencmode', 'keepalives', 'keepalives_idle'],
  ...['keepalives_interval', 'keepalives_count', 'pgbouncer', 'pool_timeout', 'socket_timeout', 'sslsni'],
  ...['statement_cache_size', 'tcp_user_timeout'],
])

const SESSION_ATTRIBUTES: Readonly<Record<string, boolean | undefined>> = {
  any: false,
  'read-write': true,
  primary: true,
}

/** Reads DATABASE_URL; nothing else does. The message of an UnusableDatabaseError contains no piece of the URL. */
export function parsePostgresUrl(url: string): PostgresTarget {
  const parts = PARTS.exec(url)
  if (!parts) throw invalidUrl()
  const [, credentials = '', authority = '', path = '', query = ''] = parts
  const parameters = parseParameters(query)
  const separator = credentials.indexOf(':')
  const [user, password] =
    separator < 0 ? [credentials, ''] : [credentials.slice(0, separator), credentials.slice(separator + 1)]
  const hosts = parseHosts(authority, parameters)
  return {
    hosts: withTls(hosts, parameters),
    user: parameters.get('user') ?? toText(user),
    password: parameters.get('password') ?? toText(password),
    database: parameters.get('dbname') ?? toText(path),
    schema: parseSchema(parameters.get('schema')),
    settings: parseSettings(parameters),
    mustBeWritable: parseSessionAttributes(parameters.get('target_session_attrs'), hosts.length),
    applicationName: parameters.get('application_name'),
    poolSize: parseInteger('connection_limit', parameters.get('connection_limit'), 1_000),
    needsChannelBinding: parameters.get('channel_binding') === 'require',
  }
}

function parseParameters(query: string): Map<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of query.split('&').filter((text) => text !== '')) {
    const [name = '', ...value] = pair.split('=')
    if (!PARAMETERS.has(name)) throw unknownParameter()
    const text = decode(value.join('='))
    if (text !== '') parameters.set(name, text)
  }
  return parameters
}

/** Several hosts and ports are separated by commas. One port applies to all hosts. */
function parseHosts(authority: string, parameters: ReadonlyMap<string, string>): Omit<PostgresHost, 'tls'>[] {
  const named = parameters.get('host')?.split(',')
  const entries = authority.split(',').map(splitPort)
  const hosts = named ?? entries.map(({ host }) => host)
  const ports = parameters.get('port')?.split(',') ?? entries.map(({ port }) => port)
  if (ports.length !== 1 && ports.length !== hosts.length) throw invalidUrl()
  return hosts.map((host, index) => ({
    host: toText(host),
    port: parseInteger('port', (ports.length === 1 ? ports[0] : ports[index]) ?? '', 65_535),
  }))
}

/** An IPv6 address is in brackets. */
function splitPort(text: string): { host: string; port: string } {
  const match = /^(?:\[([^\]]+)\]|([^:[\]]*))(?::(\d*))?$/.exec(text)
  if (!match) throw invalidUrl()
  const [, address, name = '', port = ''] = match
  return { host: address ?? name, port }
}

function parseSettings(parameters: ReadonlyMap<string, string>): ServerSetting[] {
  const timeouts = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'].flatMap((name) => {
    const value = parameters.get(name)
    return value === undefined ? [] : [{ name, value }]
  })
  return [...timeouts, ...parseOptions(parameters.get('options') ?? '')]
}

function parseSchema(name: string | undefined): string | undefined {
  // Prisma writes the name into its statements, and does not escape it.
  if (name?.includes('"')) throw new UnusableDatabaseError('In DATABASE_URL, schema must not contain quotes.')
  return name
}

function parseSessionAttributes(value: string | undefined, hostCount: number): boolean {
  // The service writes. Of several servers, only the primary is of use to it.
  if (value === undefined) return hostCount > 1
  const mustBeWritable = Object.hasOwn(SESSION_ATTRIBUTES, value) ? SESSION_ATTRIBUTES[value] : undefined
  if (mustBeWritable === undefined) {
    throw new UnusableDatabaseError(
      'In DATABASE_URL, target_session_attrs must be read-write, primary or any: the service writes.',
    )
  }
  return mustBeWritable
}

function parseInteger(name: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined || text === '') return undefined
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= 1 && value <= max) return value
  throw new UnusableDatabaseError(`In DATABASE_URL, ${name} must be an integer from 1 to ${max}.`)
}

const TLS_MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full', 'no-verify']

/** `prefer` and `allow` try each host with TLS, and then without. */
function withTls(hosts: Omit<PostgresHost, 'tls'>[], parameters: ReadonlyMap<string, string>): PostgresHost[] {
  const mode = parameters.get('sslmode')
  if (mode !== undefined && !TLS_MODES.includes(mode)) {
    throw new UnusableDatabaseError(`In DATABASE_URL, sslmode must be one of ${TLS_MODES.join(', ')}.`)
  }
  const files = ['sslrootcert', 'sslcert', 'sslkey'].filter((name) => parameters.has(name))
  if (mode === 'disable') return hosts.map((host) => ({ ...host, tls: false }))
  if (mode === undefined && files.length === 0) return hosts.map((host) => ({ ...host, tls: undefined }))
  const tls = readTlsOptions(mode, parameters)
  if (mode !== 'prefer' && mode !== 'allow') return hosts.map((host) => ({ ...host, tls }))
  return hosts.flatMap((host) => [
    { ...host, tls: { ...tls, rejectUnauthorized: false } },
    { ...host, tls: false as const, isPlainFallback: true as const },
  ])
}

/** As node-postgres does, every mode that requires TLS verifies the certificate and the name of the server. */
function readTlsOptions(mode: string | undefined, parameters: ReadonlyMap<string, string>): ConnectionOptions {
  const rootCertificate = parameters.get('sslrootcert')
  const options: ConnectionOptions = {
    ca: rootCertificate === 'system' ? undefined : readTlsFile('sslrootcert', rootCertificate),
    cert: readTlsFile('sslcert', parameters.get('sslcert')),
    key: readTlsFile('sslkey', parameters.get('sslkey')),
  }
  if (mode === 'no-verify') return { ...options, rejectUnauthorized: false }
  if (parameters.get('uselibpqcompat') !== 'true') return options
  if (mode === 'require' && rootCertificate === undefined) return { ...options, rejectUnauthorized: false }
  return mode === 'require' || mode === 'verify-ca' ? { ...options, checkServerIdentity: () => undefined } : options
}

function readTlsFile(name: string, file: string | undefined): Buffer | undefined {
  if (file === undefined) return undefined
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UnusableDatabaseError(
      `The file that ${name} in DATABASE_URL names cannot be read (${getErrorCode(error)}).`,
    )
  }
}

function toText(encoded: string): string | undefined {
  const text = decode(encoded)
  return text === '' ? undefined : text
}

/** A "%" that encodes nothing stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function invalidUrl(): UnusableDatabaseError {
  return new UnusableDatabaseError(
    'DATABASE_URL is not a URL: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with characters like "#" and "@" in the password as %23 and %40.',
  )
}

function unknownParameter(): UnusableDatabaseError {
  return new UnusableDatabaseError(
    'DATABASE_URL has a parameter that is not supported: see docs/operations.md. If it is part of the password, write characters like "?" and "/" as %3F and %2F.',
  )
}
