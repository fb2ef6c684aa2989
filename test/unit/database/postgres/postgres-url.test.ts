import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { parsePostgresUrl } from '../../../../src/database/postgres/postgres-url'
import { createTestFolder } from '../../../support/test-folder'

const TARGET = {
  hosts: [{ host: 'db.test', port: undefined, tls: undefined }],
  user: 'loyalty',
  password: 'secret',
  database: 'app',
  schema: undefined,
  settings: [],
  mustBeWritable: false,
  applicationName: undefined,
  poolSize: undefined,
  needsChannelBinding: false,
}
const host = (name: string | undefined, port?: number) => ({ host: name, port, tls: undefined })

describe('DATABASE_URL for Postgres', () => {
  test.each([
    ['postgresql://loyalty:secret@db.test/app', {}],
    ['postgres://loyalty:secret@db.test:6543/app', { hosts: [host('db.test', 6543)] }],
    ['postgresql://loyalty:secret@[::1]:6543/app', { hosts: [host('::1', 6543)] }],
    [
      'postgresql://loyalty:secret@a,b:2,[fe80::1]:3/app',
      { hosts: [host('a'), host('b', 2), host('fe80::1', 3)], mustBeWritable: true },
    ],
    ['postgresql://loyalty:secret@a,b/app?target_session_attrs=any', { hosts: [host('a'), host('b')] }],
    ['postgresql://loyalty:secret@db.test/app?target_session_attrs=read-write', { mustBeWritable: true }],
    ['postgresql://loyalty:secret@/app?host=/run/postgresql', { hosts: [host('/run/postgresql')] }],
    [
      'postgresql:///app?host=a,b&port=1,2&user=loyalty&password=secret',
      { hosts: [host('a', 1), host('b', 2)], mustBeWritable: true },
    ],
    ['postgresql://loyalty:secret@%2F%74mp/app', { hosts: [host('/tmp')] }],
    ['postgresql://', { hosts: [host(undefined)], user: undefined, password: undefined, database: undefined }],
    ['postgresql://loyalty:p%40%23%3A%2F@db.test/app', { password: 'p@#:/' }],
    ['postgresql://loyalty:p@ss:w%rd@db.test/app', { password: 'p@ss:w%rd' }],
    ['postgresql://loyalty:secret@db.test/app?schema=my%20schema', { schema: 'my schema' }],
    ['postgresql://loyalty:secret@db.test/app?connection_limit=4&pgbouncer=true', { poolSize: 4 }],
    ['postgresql://loyalty:secret@db.test/app?sslmode=disable', { hosts: [{ ...host('db.test'), tls: false }] }],
    ['postgresql://loyalty:secret@db.test/app?channel_binding=require', { needsChannelBinding: true }],
    [
      'postgresql://loyalty:secret@db.test/app?lock_timeout=1s&options=-c%20a=b%20%20--c-d=e%5C%20f%20-cg=',
      {
        settings: [
          { name: 'lock_timeout', value: '1s' },
          { name: 'a', value: 'b' },
          { name: 'c_d', value: 'e f' },
          { name: 'g', value: '' },
        ],
      },
    ],
  ])('%s', (url, expected) => {
    expect(parsePostgresUrl(url)).toEqual({ ...TARGET, ...expected })
  })

  const NOT_A_URL = /^DATABASE_URL is not a URL: write /
  const UNKNOWN = /^DATABASE_URL has a parameter that is not supported: /

  // Guards: messages had pieces of a password that was not encoded.
  test.each([
    ['postgresql://loyalty:kiwi#lime@db.test/app', NOT_A_URL],
    ['postgresql://loyalty:kiwi/lime@db.test/app', NOT_A_URL],
    ['postgresql://loyalty:7/lime@db.test/app', NOT_A_URL],
    ['postgresql://loyalty:7?lime@db.test/app', UNKNOWN],
    ['postgresql://loyalty:7?kiwi=lime@db.test/app', UNKNOWN],
    ['postgresql://loyalty:kiwi?lime@db.test/app', UNKNOWN],
    ['postgresql://loyalty:kiwi@db.test:port/app', NOT_A_URL],
    ['postgresql://loyalty:kiwi@db.test:0/app', /port must be an integer from 1 to 65535\.$/],
    ['postgresql://loyalty:kiwi@db.test:70000/app', /port must be an integer from 1 to 65535\.$/],
    ['postgresql://loyalty:kiwi@a,b/app?port=1,2,3', NOT_A_URL],
    ['postgresql://loyalty:kiwi@db.test/app?scheme=lime', UNKNOWN],
    [
      'postgresql://loyalty:kiwi@db.test/app?target_session_attrs=standby',
      /target_session_attrs must be read-write, primary or any/,
    ],
    [
      'postgresql://loyalty:kiwi@db.test/app?target_session_attrs=toString',
      /target_session_attrs must be read-write, primary or any/,
    ],
    ['postgresql://loyalty:kiwi@db.test/app?sslmode=lime', /sslmode must be one of disable, /],
    [
      'postgresql://loyalty:kiwi@db.test/app?sslrootcert=/kiwi/lime',
      /^The file that sslrootcert in DATABASE_URL names cannot be read \(ENOENT\)\.$/,
    ],
    ['postgresql://loyalty:kiwi@db.test/app?options=-d%205%20kiwi', /options can only have settings: -c NAME=VALUE\.$/],
    [
      'postgresql://loyalty:kiwi@db.test/app?connection_limit=lime',
      /connection_limit must be an integer from 1 to 1000\.$/,
    ],
    ['postgresql://loyalty:kiwi@db.test/app?schema=%22', /schema must not contain quotes\.$/],
  ])('%s is refused without a piece of it', (url, message) => {
    const parse = () => parsePostgresUrl(url)
    expect(parse).toThrow(message)
    expect(parse).not.toThrow(/kiwi|lime/)
  })

  test('a certificate of an authority is read, and every mode that requires TLS verifies the server', () => {
    const file = path.join(createTestFolder(), 'ca.pem')
    writeFileSync(file, 'a certificate')
    const tlsOf = (parameters: string) =>
      parsePostgresUrl(`postgresql://db.test/app?sslrootcert=${encodeURIComponent(file)}&${parameters}`).hosts.map(
        ({ tls }) => tls,
      )
    const verified = { ca: Buffer.from('a certificate'), cert: undefined, key: undefined }
    for (const mode of ['require', 'verify-ca', 'verify-full']) expect(tlsOf(`sslmode=${mode}`)).toEqual([verified])
    expect(tlsOf('')).toEqual([verified])
    expect(tlsOf('sslmode=no-verify')).toEqual([{ ...verified, rejectUnauthorized: false }])
    expect(tlsOf('sslmode=prefer')).toEqual([{ ...verified, rejectUnauthorized: false }, false])
    expect(tlsOf('sslmode=verify-ca&uselibpqcompat=true')).toEqual([
      { ...verified, checkServerIdentity: expect.any(Function) },
    ])
  })
})
