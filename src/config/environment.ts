import path from 'node:path'

import { isDatabaseUrl } from '../database/database-url'

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

// As far from src/config as from dist/config.
const EMBEDDED_DATABASE = `file:${path.resolve(__dirname, '../../data/engagement.db')}`
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/
const A_YEAR_IN_SECONDS = 366 * 24 * 60 * 60

/**
 * Reads the settings, and is the only place that does. Values are never repeated in a message: one may be a password.
 * Throws ConfigurationError with every problem.
 */
export function readConfig(environment: Environment = process.env): Config {
  const problems: string[] = []
  const read = settingsOf(environment, problems)

  const config: Config = {
    host: read.text('HOST', '127.0.0.1'),
    port: read.integer('PORT', 4000, 0, 65_535),
    databaseUrl: read.text('DATABASE_URL', EMBEDDED_DATABASE),
    demoData: read.flag('DEMO_DATA', settingOf(environment, 'DATABASE_URL') === undefined),
    sessionTtlSeconds: read.integer('SESSION_TTL', 24 * 60 * 60, 1, A_YEAR_IN_SECONDS),
    logLevel: read.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    corsOrigin: parseOrigins(read.text('CORS_ORIGIN', '*'), problems),
    introspection: read.flag('INTROSPECTION', true),
    sandbox: read.flag('SANDBOX', true),
  }
  if (!isDatabaseUrl(config.databaseUrl)) {
    problems.push('DATABASE_URL takes file:<path> for SQLite or postgresql://<user>:<password>@<host>/<database>')
  }
  // Nobody is asked who they are, so nobody but this machine may ask. Other modes are refused, not passed over.
  read.choice('AUTH_MODE', ['off'], 'off')
  if (!LOOPBACK.test(config.host)) {
    problems.push('HOST takes a loopback address (127.0.0.1, ::1, localhost) while AUTH_MODE is off')
  }
  if (problems.length > 0) throw new ConfigurationError(problems)
  return config
}

/** A setting that is empty counts as absent, as shells and compose files write it. */
function settingOf(environment: Environment, name: string): string | undefined {
  const text = environment[name]?.trim()
  return text === '' ? undefined : text
}

function settingsOf(environment: Environment, problems: string[]) {
  const given = (name: string) => settingOf(environment, name)
  const choice = <const Value extends string>(name: string, values: readonly Value[], preset: Value): Value => {
    const text = given(name)
    const value = text === undefined ? preset : values.find((each) => each === text.toLowerCase())
    if (value === undefined) problems.push(`${name} takes ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`)
    return value ?? preset
  }
  return {
    text: (name: string, preset: string) => given(name) ?? preset,
    choice,
    flag: (name: string, preset: boolean) => choice(name, ['true', 'false'], preset ? 'true' : 'false') === 'true',
    integer: (name: string, preset: number, least: number, most: number) => {
      const text = given(name)
      if (text === undefined) return preset
      const value = /^\d+$/.test(text) ? Number(text) : NaN
      if (value >= least && value <= most) return value
      problems.push(`${name} takes a whole number from ${least} to ${most}`)
      return preset
    },
  }
}

function parseOrigins(text: string, problems: string[]): '*' | string[] {
  if (text === '*') return '*'
  const origins = text.split(',').map((origin) => origin.trim())
  if (!origins.every((origin) => URL.canParse(origin) && new URL(origin).origin === origin)) {
    problems.push('CORS_ORIGIN takes * or origins with commas between them, for instance https://app.example.com')
  }
  return origins
}
