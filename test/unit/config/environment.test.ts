import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { ConfigurationError, readConfig } from '../../../src/config/environment'
import { createTestFolder } from '../../support/test-folder'

const problemsOf = (environment: Record<string, string>): string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message
      .split('\n')
      .slice(1)
      .map((line) => line.replace('  - ', ''))
  }
}

describe('the settings', () => {
  test('have the documented defaults', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      databaseUrl: expect.stringMatching(/^file:.*\/data\/engagement\.db$/),
      databasePoolSize: undefined,
      demoData: true,
      sessionTtlSeconds: 86_400,
      logLevel: 'info',
      corsOrigin: ['loopback origins', 'https://studio.apollographql.com'],
      introspection: true,
      sandbox: true,
      graphiql: true,
      rest: true,
      apiDocs: true,
      trustedDocuments: undefined,
      tokens: undefined,
      limits: {
        bodyBytes: 262_144,
        tokens: 2_000,
        depth: 12,
        aliases: 30,
        directives: 8,
        mutations: 10,
        cost: 25_000,
        listEntries: 1_000,
        textLength: 100_000,
        timeoutSeconds: 20,
        responseLength: 10_000_000,
        concurrentRequests: 2_000,
        concurrentRequestsOfCaller: 200,
        heldBytes: 268_435_456,
        readBytes: 16_777_216,
        sendTimeoutSeconds: 10,
        perCaller: 1_200,
        perAddress: 600_000,
      },
      trustedProxies: [],
      tracing: false,
      warnings: [],
    })
  })

  test('of tokens are reported as warnings while tokens are off', () => {
    const settings = {
      JWT_SECRET: 'x'.repeat(40),
      JWT_JWKS_URL: 'https://id.example.com/keys',
      JWT_ISSUER: 'id',
      JWT_AUDIENCE: 'loyalty',
      RATE_LIMIT_CALLER: '10',
    }
    expect(readConfig(settings).warnings).toEqual(
      Object.keys(settings).map((name) => `${name} has no effect while AUTH_MODE is off`),
    )
    expect(readConfig({ ...settings, JWT_JWKS_URL: '', AUTH_MODE: 'jwt' }).warnings).toEqual([])
  })

  test('name a manifest of trusted documents with correct hashes', () => {
    const folder = createTestFolder()
    const problemsWith = (content: string) => {
      const file = path.join(folder, 'manifest.json')
      writeFileSync(file, content)
      return problemsOf({ TRUSTED_DOCUMENTS: file })
    }
    const id = 'sha256:9c8c4dc5f9fc2f4fbbd5f9ba4ba2b3da3d5bd6a1b3f1c7e0d0bd38a5ffb2c0c1'
    const problem = 'TRUSTED_DOCUMENTS must be a manifest from Codegen: the file'
    expect(problemsWith('{')).toEqual([`${problem} is not JSON`])
    expect(problemsWith('[]')).toEqual([`${problem} does not contain documents by their SHA-256 hash`])
    expect(problemsWith('{"abc":"{__typename}"}')).toEqual([
      `${problem} does not contain documents by their SHA-256 hash`,
    ])
    expect(problemsWith(`{"${id}":"{ __typename }"}`)).toEqual([
      `${problem} contains a document with another hash than ${id}`,
    ])
    expect(problemsOf({ TRUSTED_DOCUMENTS: path.join(folder, 'none.json') })).toEqual([`${problem} cannot be read`])
  })

  test('name the trusted proxies', () => {
    expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1,192.168.1.7' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
      '192.168.1.7',
    ])
    for (const TRUST_PROXY of ['true', '10.0.0.0/33', 'proxy.example.com', '10.0.0.0/8/8', '::1/129']) {
      expect(problemsOf({ TRUST_PROXY })).toEqual([
        'TRUST_PROXY must be addresses or networks, separated by commas, for example 10.0.0.0/8',
      ])
    }
  })

  test('import the demo programme by default only into the embedded database', () => {
    expect(readConfig({ DATABASE_URL: 'file:x.db' }).demoData).toBe(false)
    expect(readConfig({ DATABASE_URL: 'file:x.db', DEMO_DATA: 'true' }).demoData).toBe(true)
    expect(readConfig({ DEMO_DATA: 'false' }).demoData).toBe(false)
  })

  test('that are empty count as missing', () => {
    expect(readConfig({ PORT: '', HOST: ' ', DATABASE_URL: '', LOG_LEVEL: '', AUTH_MODE: '' })).toEqual(readConfig({}))
  })

  test('that are invalid are all reported in one message, without their values', () => {
    expect(
      problemsOf({
        PORT: '70000',
        SESSION_TTL: '0',
        LOG_LEVEL: 'loud',
        DEMO_DATA: 'yes',
        CORS_ORIGIN: 'app.example.com',
        DATABASE_URL: 'mysql://root:hunter2@db/app',
        HOST: '0.0.0.0',
      }),
    ).toEqual([
      'PORT must be an integer from 0 to 65535',
      'DEMO_DATA must be one of true, false',
      'SESSION_TTL must be an integer from 1 to 31622400',
      'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent',
      'CORS_ORIGIN must be * or origins, separated by commas, for example https://app.example.com, ' +
        'or http://localhost:* for any port',
      'DATABASE_URL must be file:PATH without parameters for SQLite, or postgresql://USER:PASSWORD@HOST/DATABASE',
      'HOST must be a loopback address (127.0.0.1, ::1, localhost) if AUTH_MODE is off',
    ])
  })

  // Guards: a star in a host was accepted, and matched no origin.
  test.each([
    'https://*.example.com',
    'https://*:*',
    'capacitor://*',
    'null',
    'file://',
    'https://app.example.com/',
    'capacitor://localhost/index.html',
    'https://user@app.example.com',
    'https://app.example.com:443',
  ])('refuse %s as an origin', (origin) => {
    expect(problemsOf({ CORS_ORIGIN: origin })).toEqual([expect.stringContaining('CORS_ORIGIN must be')])
  })

  test('accept origins of web pages and of apps', () => {
    const origins = ['https://app.example.com:8443', 'http://localhost:*', 'http://[::1]:*', 'capacitor://localhost']
    expect(readConfig({ CORS_ORIGIN: origins.join(', ') }).corsOrigin).toEqual(origins)
  })

  // Guards: the parameters became part of the name of the file.
  test('refuse parameters of a SQLite file', () => {
    expect(problemsOf({ DATABASE_URL: 'file:x.db?connection_limit=1' })).toEqual([
      'DATABASE_URL must be file:PATH without parameters for SQLite, or postgresql://USER:PASSWORD@HOST/DATABASE',
    ])
  })

  test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('accept the host %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST)
  })

  test.each(['0.0.0.0', '::', '10.0.0.1', 'localhost.example.com'])('refuse the host %s without tokens', (HOST) => {
    expect(problemsOf({ HOST })).toHaveLength(1)
  })

  const JWT = { AUTH_MODE: 'jwt', JWT_SECRET: 'x'.repeat(32) }

  test('accept any host with tokens', () => {
    expect(readConfig({ ...JWT, HOST: '0.0.0.0' })).toMatchObject({
      host: '0.0.0.0',
      tokens: { key: { secret: JWT.JWT_SECRET }, issuer: undefined, audience: undefined },
    })
    const keys = { JWT_JWKS_URL: 'https://id.example.com/keys', JWT_ISSUER: 'id', JWT_AUDIENCE: 'loyalty' }
    expect(readConfig({ AUTH_MODE: 'jwt', ...keys }).tokens).toEqual({
      key: { jwksUrl: keys.JWT_JWKS_URL },
      issuer: 'id',
      audience: 'loyalty',
    })
  })

  test('for tokens that are invalid are reported, without their secrets', () => {
    expect(problemsOf({ AUTH_MODE: 'basic' })).toEqual(['AUTH_MODE must be one of off, jwt'])
    expect(problemsOf({ AUTH_MODE: 'jwt' })).toEqual(['AUTH_MODE=jwt requires either JWT_SECRET or JWT_JWKS_URL'])
    expect(problemsOf({ ...JWT, JWT_SECRET: 'short', JWT_JWKS_URL: 'ftp://keys' })).toEqual([
      'AUTH_MODE=jwt requires either JWT_SECRET or JWT_JWKS_URL',
      'JWT_SECRET must have at least 32 bytes, for example from: openssl rand -base64 48',
      'JWT_JWKS_URL must be an http or https URL without a user name and password',
    ])
  })
})
