import dns from 'node:dns'

import { expect, jest, test } from '@jest/globals'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { databaseFault } from '../../src/database/database-errors'
import { Prisma } from '../../src/generated/sqlite/client'

/** Each kind of access to the database. Prisma wraps their errors differently. */
const ACCESSES: Record<string, (database: OpenDatabase) => Promise<unknown>> = {
  'a read': ({ client }) => client.account.count(),
  'a write': ({ client }) => client.channel.create({ data: { name: 'APP' } }),
  'a transaction': (database) => database.client.$transaction((tx) => tx.account.count()),
  'raw SQL': ({ client }) => client.$queryRaw`SELECT 1`,
  'the readiness check': (database) => database.checkReadiness(),
}

// Guards: for a host with several addresses, such as localhost, Node.js throws another error if none of them responds,
// which Prisma does not recognise.
test.each([
  ['refuses connections', '127.0.0.1:1'],
  ['has several addresses that all refuse connections', 'several-addresses.test:1'],
  ['has no address', 'no-address.invalid:1'],
])('a server that %s is a temporary fault', async (_, host) => {
  const { lookup } = dns
  jest.spyOn(dns, 'lookup').mockImplementation(((name: string, options: dns.LookupAllOptions, done: Callback) => {
    if (name === 'several-addresses.test')
      done(
        null,
        ['127.0.0.1', '127.0.0.2'].map((address) => ({ address, family: 4 })),
      )
    else lookup(name, options, done)
  }) as typeof dns.lookup)
  const database = openDatabase(`postgresql://nobody@${host}/none`)
  for (const [name, access] of Object.entries(ACCESSES)) {
    const fault: unknown = await access(database).then(() => 'none', databaseFault)
    expect([name, fault]).toEqual([name, 'unavailable'])
  }
  await database.close()
})

type Callback = (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void

// Guards: the search for the error of the driver failed if there was none.
test('an error of Prisma without an error of the driver is a defect, not a temporary fault', () => {
  const notFound = new Prisma.PrismaClientKnownRequestError('No record', { code: 'P2025', clientVersion: 'test' })
  expect(databaseFault(notFound)).toBeUndefined()
})
