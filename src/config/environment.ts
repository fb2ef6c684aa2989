import { isIP } from 'node:net'
import path from 'node:path'

import type { TokenSettings } from '../access/tokens'
import { findUrlProblem } from '../database/database-url'
import { type AllowedOrigins, LOOPBACK_ORIGINS } from '../http/allowed-origins'
import type { TrustedDocuments } from '../http/trusted-documents'
import { LIMITS, type Limits } from './limits'
import { findMistypedSettings } from './mistyped-settings'
import { type Environment, SettingReader } from './setting-reader'
import { ManifestError, readTrustedDocuments } from './trusted-documents'

/** Everything that the environment decides. It is read once, at the start, and passed on as a value. */
export interface Config {
  readonly host: string
  readonly port: number
  readonly databaseUrl: string
  /** The maximum number of connections to Postgres. Undefined: as DATABASE_URL says, or the default. */
  readonly databasePoolSize: number | undefined
  /** Whether the demo programme is loaded into an empty database. */
  readonly demoData: boolean
  readonly sessionTtlSeconds: number
  readonly logLevel: LogLevel
  /** The origins from which browsers may call. */
  readonly corsOrigin: AllowedOrigins
  readonly introspection: boolean
  /** Whether GET /graphql shows Apollo Sandbox in a browser. */
  readonly sandbox: boolean
  /** Whether GET /graphiql shows GraphiQL. */
  readonly graphiql: boolean
  /** Whether the documented REST paths are served. */
  readonly rest: boolean
  /** Whether GET /api-docs shows them. */
  readonly apiDocs: boolean
  /** The only documents that are executed. Undefined: every document. */
  readonly trustedDocuments: TrustedDocuments | undefined
  /** How tokens are verified. Undefined: callers are not authenticated. */
  readonly tokens: TokenSettings | undefined
  readonly limits: Limits
  /** Whether traces are sent to an OpenTelemetry collector. Its address is a setting of OpenTelemetry. */
  readonly tracing: boolean
  /** The proxies, as addresses or networks, whose X-Forwarded-For is used. */
  readonly trustedProxies: string[]
  /** What is probably a mistake: settings without an effect, and variables with almost the name of a setting. */
  readonly warnings: readonly string[]
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** At least one setting is invalid. The message lists every problem of the environment. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'

  constructor(problems: readonly string[]) {
    super(['The service cannot start with these settings:', ...problems.map((problem) => `  - ${problem}`)].join('\n'))
  }
}

/** In the working directory: an upgrade replaces the installed package, which may also be read-only. */
const EMBEDDED_DATABASE = 'data/engagement.db'
const TRACE_COLLECTORS = ['OTEL_EXPORTER_OTLP_ENDPOINT', 'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/
const SECONDS_PER_YEAR = 366 * 24 * 60 * 60

/**
 * Reads the settings; no other code does. Messages never contain a value, because it may be a password.
 * Throws ConfigurationError with every problem.
 */
export function readConfig(environment: Environment = process.env): Config {
  const read = new SettingReader(environment)
  const isOpen = isAuthenticationOff(read)
  const config: Config = {
    host: read.text('HOST', '127.0.0.1'),
    port: read.integer('PORT', 4000, 0, 65_535),
    databaseUrl: read.text('DATABASE_URL', `file:${path.resolve(EMBEDDED_DATABASE)}`),
    databasePoolSize: read.optionalInteger('DATABASE_POOL_SIZE', 2, 1_000),
    demoData: read.flag('DEMO_DATA', read.optional('DATABASE_URL') === undefined),
    sessionTtlSeconds: read.integer('SESSION_TTL', 24 * 60 * 60, 1, SECONDS_PER_YEAR),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    corsOrigin: readOrigins(read, isOpen),
    introspection: read.flag('INTROSPECTION', true),
    sandbox: read.flag('SANDBOX', true),
    graphiql: read.flag('GRAPHIQL', true),
    rest: read.flag('REST', true),
    apiDocs: read.flag('API_DOCS', true),
    trustedDocuments: readManifest(read),
    tokens: isOpen ? undefined : readTokenSettings(read),
    limits: readLimits(read),
    tracing: TRACE_COLLECTORS.some((name) => read.optional(name) !== undefined),
    trustedProxies: read.list(
      'TRUST_PROXY',
      isAddressOrNetwork,
      'addresses or networks, separated by commas, for example 10.0.0.0/8',
    ),
    warnings: [],
  }
  const urlProblem = findUrlProblem(config.databaseUrl)
  if (urlProblem !== undefined) read.problems.push(urlProblem)
  if (config.tokens === undefined && !LOOPBACK.test(config.host)) {
    read.problems.push('HOST must be a loopback address (127.0.0.1, ::1, localhost) if AUTH_MODE is off')
  }
  const unused = config.tokens ? [] : SETTINGS_OF_TOKENS.filter((name) => read.optional(name) !== undefined)
  if (read.problems.length > 0) throw new ConfigurationError(read.problems)
  return {
    ...config,
    warnings: [
      ...unused.map((name) => `${name} has no effect while AUTH_MODE is off`),
      ...findMistypedSettings(Object.keys(environment), read.names),
    ],
  }
}

/** Without tokens, no caller is identified. */
const SETTINGS_OF_TOKENS = ['JWT_SECRET', 'JWT_JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE', LIMITS.perCaller.setting]

/** Whether npx runs this process: it sets this variable. */
export function isRunByNpx(environment: Environment = process.env): boolean {
  return environment.npm_lifecycle_event === 'npx'
}

/** The length of the hash: a shorter secret could be guessed. */
const MIN_SECRET_BYTES = 32

function readTokenSettings(read: SettingReader): TokenSettings {
  const [secret, jwksUrl] = [read.optional('JWT_SECRET'), read.optional('JWT_JWKS_URL')]
  if ((secret === undefined) === (jwksUrl === undefined)) {
    read.problems.push('AUTH_MODE=jwt requires either JWT_SECRET or JWT_JWKS_URL')
  }
  if (secret !== undefined && Buffer.byteLength(secret) < MIN_SECRET_BYTES) {
    read.problems.push(
      `JWT_SECRET must have at least ${MIN_SECRET_BYTES} bytes, for example from: openssl rand -base64 48`,
    )
  }
  if (jwksUrl !== undefined && !isPublicUrl(jwksUrl)) {
    read.problems.push('JWT_JWKS_URL must be an http or https URL without a user name and password')
  }
  const key = jwksUrl === undefined ? { secret: secret ?? '' } : { jwksUrl }
  return { key, issuer: read.optional('JWT_ISSUER'), audience: read.optional('JWT_AUDIENCE') }
}

function isPublicUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}

function readManifest(read: SettingReader): TrustedDocuments | undefined {
  const file = read.optional('TRUSTED_DOCUMENTS')
  if (file === undefined) return undefined
  try {
    return readTrustedDocuments(file)
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error
    read.problems.push(`TRUSTED_DOCUMENTS must be a manifest from Codegen: the file ${error.message}`)
    return undefined
  }
}

function readLimits(read: SettingReader): Limits {
  const entries = Object.entries(LIMITS).map(([name, { setting, default: defaultValue, min, max }]) => [
    name,
    read.integer(setting, defaultValue, min, max),
  ])
  // Cast: LIMITS has exactly the keys of Limits, and fromEntries has no type for that.
  return Object.fromEntries(entries) as Limits
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  const isMask = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  return version !== 0 && isMask && rest.length === 0
}

/** The developer's own pages, and Apollo Sandbox. */
const LOCAL_ORIGINS = [LOOPBACK_ORIGINS, 'https://studio.apollographql.com']

/** Without tokens, any page in a browser of this machine could otherwise act for every member. */
function readOrigins(read: SettingReader, isOpen: boolean): AllowedOrigins {
  const text = read.optional('CORS_ORIGIN')
  if (text === undefined) return isOpen ? LOCAL_ORIGINS : '*'
  return text === '*' ? '*' : read.list('CORS_ORIGIN', isOriginPattern, ORIGINS_EXPECTED)
}

const ORIGINS_EXPECTED =
  '* or origins, separated by commas, for example https://app.example.com, or http://localhost:* for any port'

/** Only the port can be a pattern. The URL of an app, such as capacitor://localhost, has no origin by the standard. */
function isOriginPattern(text: string): boolean {
  const origin = text.replace(/:\*$/, '')
  if (!URL.canParse(origin) || origin.includes('*')) return false
  const { protocol, host } = new URL(origin)
  return host !== '' && `${protocol}//${host}` === origin
}

function isAuthenticationOff(read: SettingReader): boolean {
  return read.choice('AUTH_MODE', ['off', 'jwt'], 'off') === 'off'
}
