import { isIP } from 'node:net'
import path from 'node:path'

import type { TokenSettings } from '../access/tokens'
import { isDatabaseUrl } from '../database/database-url'
import type { TrustedDocuments } from '../http/trusted-documents'
import { LIMITS, type Limits } from './limits'
import { readTrustedDocuments } from './trusted-documents'

/** Everything that the environment decides. Read once, at the start, and handed on. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseUrl: string
  /** Whether the demo programme is loaded into an empty database. */
  readonly demoData: boolean
  readonly sessionTtlSeconds: number
  readonly logLevel: LogLevel
  /** The origins that browsers may call from; '*' is every one. */
  readonly corsOrigin: '*' | string[]
  readonly introspection: boolean
  /** Whether GET /graphql shows Apollo Sandbox in a browser. */
  readonly sandbox: boolean
  /** Whether GET /graphiql shows GraphiQL. */
  readonly graphiql: boolean
  /** The only documents that are run; any, where there are none. */
  readonly trustedDocuments: TrustedDocuments | undefined
  /** How callers are known: by tokens, or, undefined, not at all. */
  readonly tokens: TokenSettings | undefined
  readonly limits: Limits
  /** Whether traces go to an OpenTelemetry collector, whose address is one of OpenTelemetry's own settings. */
  readonly tracing: boolean
  /** The proxies, as addresses or networks, whose word on a caller's address is taken. */
  readonly trustedProxies: string[]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

type Environment = Readonly<Record<string, string | undefined>>

/** A wrong setting; the message lists every problem of the environment at once. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'

  constructor(problems: readonly string[]) {
    super(['The service cannot start with these settings:', ...problems.map((problem) => `  - ${problem}`)].join('\n'))
  }
}

/** In the working directory: an installed package is replaced by the next version, and may not be writable. */
const EMBEDDED_DATABASE = 'data/engagement.db'
const TRACE_COLLECTORS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/
const SECONDS_PER_YEAR = 366 * 24 * 60 * 60

/**
 * Reads the settings, and is the only place that does. Values are never repeated in a message: one may be a password.
 * Throws ConfigurationError with every problem.
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = []
  const read = createSettingReader(environment, problems)

  const config: Config = {
    host: read.text('HOST', '127.0.0.1'),
    port: read.integer('PORT', 4000, 0, 65_535),
    databaseUrl: read.text('DATABASE_URL', `file:${path.resolve(EMBEDDED_DATABASE)}`),
    demoData: read.flag('DEMO_DATA', readSetting(environment, 'DATABASE_URL') === undefined),
    sessionTtlSeconds: read.integer('SESSION_TTL', 24 * 60 * 60, 1, SECONDS_PER_YEAR),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    corsOrigin: parseOrigins(read.text('CORS_ORIGIN', '*'), problems),
    introspection: read.flag('INTROSPECTION', true),
    sandbox: read.flag('SANDBOX', true),
    graphiql: read.flag('GRAPHIQL', true),
    trustedDocuments: trustedDocuments(readSetting(environment, 'TRUSTED_DOCUMENTS'), problems),
    tokens:
      read.choice('AUTH_MODE', ['off', 'jwt'], 'off') === 'jwt' ? tokenSettings(environment, problems) : undefined,
    limits: readLimits(read.integer),
    tracing: TRACE_COLLECTORS.some((name) => readSetting(environment, name) !== undefined),
    trustedProxies: parseProxies(read.text('TRUST_PROXY', ''), problems),
  }
  if (!isDatabaseUrl(config.databaseUrl)) {
    problems.push('DATABASE_URL takes file:<path> for SQLite or postgresql://<user>:<password>@<host>/<database>')
  }
  if (config.tokens === undefined && !LOOPBACK.test(config.host)) {
    problems.push('HOST takes a loopback address (127.0.0.1, ::1, localhost) while AUTH_MODE is off')
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return config
}

/** Whether npx runs this process. It names itself in the environment. */
export function isRunByNpx(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event === 'npx'
}

/** As long as the hash: a shorter secret could be guessed. */
const MIN_SECRET_BYTES = 32

function tokenSettings(environment: Environment, problems: string[]): TokenSettings {
  const given = (name: string) => readSetting(environment, name)
  const [secret, jwksUrl] = [given('JWT_SECRET'), given('JWT_JWKS_URL')]
  if ((secret === undefined) === (jwksUrl === undefined)) {
    problems.push('AUTH_MODE=jwt takes either JWT_SECRET or JWT_JWKS_URL')
  }
  if (secret !== undefined && Buffer.byteLength(secret) < MIN_SECRET_BYTES) {
    problems.push(`JWT_SECRET takes at least ${MIN_SECRET_BYTES} bytes, for instance from: openssl rand -base64 48`)
  }
  if (jwksUrl !== undefined && !(URL.canParse(jwksUrl) && /^https?:$/.test(new URL(jwksUrl).protocol))) {
    problems.push('JWT_JWKS_URL takes an http or https address')
  }
  const key = jwksUrl === undefined ? { secret: secret ?? '' } : { jwksUrl }
  return { key, issuer: given('JWT_ISSUER'), audience: given('JWT_AUDIENCE') }
}

function trustedDocuments(file: string | undefined, problems: string[]): TrustedDocuments | undefined {
  if (file === undefined) return undefined
  try {
    return readTrustedDocuments(file)
  } catch (error) {
    problems.push(`TRUSTED_DOCUMENTS takes a file that codegen wrote; this one ${(error as Error).message}`)
    return undefined
  }
}

function readLimits(read: (name: string, defaultValue: number, min: number, max: number) => number): Limits {
  const entries = Object.entries(LIMITS).map(([name, { setting, default: defaultValue, min, max }]) => [
    name,
    read(setting, defaultValue, min, max),
  ])
  return Object.fromEntries(entries) as Limits
}

/** A setting that is empty counts as absent, as shells and compose files write it. */
function readSetting(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim()
  return text === '' ? undefined : text
}

function createSettingReader(environment: Environment, problems: string[]) {
  const given = (name: string) => readSetting(environment, name)
  const choice = <const Value extends string>(name: string, values: readonly Value[], defaultValue: Value): Value => {
    const text = given(name)
    const value = text === undefined ? defaultValue : values.find((each) => each === text.toLowerCase())
    if (value === undefined) problems.push(`${name} takes ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`)
    return value ?? defaultValue
  }
  return {
    text: (name: string, defaultValue: string) => given(name) ?? defaultValue,
    choice,
    flag: (name: string, defaultValue: boolean) =>
      choice(name, ['true', 'false'], defaultValue ? 'true' : 'false') === 'true',
    integer: (name: string, defaultValue: number, min: number, max: number) => {
      const text = given(name)
      if (text === undefined) return defaultValue
      const value = /^\d+$/.test(text) ? Number(text) : NaN
      if (value >= min && value <= max) return value
      problems.push(`${name} takes a whole number from ${min} to ${max}`)
      return defaultValue
    },
  }
}

function parseProxies(text: string, problems: string[]): string[] {
  const proxies = text === '' ? [] : text.split(',').map((proxy) => proxy.trim())
  if (!proxies.every(isAddressOrNetwork)) {
    problems.push('TRUST_PROXY takes addresses or networks with commas between them, for instance 10.0.0.0/8')
  }
  return proxies
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  const isMask = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  return version !== 0 && isMask && rest.length === 0
}

function parseOrigins(text: string, problems: string[]): '*' | string[] {
  if (text === '*') return '*'
  const origins = text.split(',').map((origin) => origin.trim())
  if (!origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) {
    problems.push('CORS_ORIGIN takes * or origins with commas between them, for instance https://app.example.com')
  }
  return origins
}
