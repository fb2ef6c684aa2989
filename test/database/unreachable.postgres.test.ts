import dns from 'node:dns'

import { expect, jest, test } from '@jest/globals'

import { type OpenDatabase, openDatabase } from '../../src/database/client'
import { databaseFault } from '../../src/database/database-errors'
import { Prisma } from '../../src/generated/sqlite/client'

/** One way of each kind to the database: their errors come out of Prisma in different wrappings. */
const WAYS: Record<string, (database: OpenDatabase) => Promise<unknown>> = {
  'a read': ({ client }) => client.account.count(),
  'a write': ({ client }) => client.channel.create({ data: { name: 'APP' } }),
  'a transaction': (database) => database.client.$transaction((tx) => tx.account.count()),
  'raw SQL': ({ client }) => client.$queryRaw`SELECT 1`,
  'the readiness check': (database) => database.checkReadiness(),
}

// Guards: of a host with several addresses, such as localhost, Node says in an error of its own that none answers, which
// Prisma does not know.
test.each([
  ['refuses connections', '127.0.0.1:1'],
  ['has several addresses that all refuse them', 'several-addresses.test:1'],
  ['has no address', 'no-address.invalid:1'],
])('a server that %s passes: whoever calls may try again', async (_, host) => {
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
  for (const [name, way] of Object.entries(WAYS)) {
    const fault: unknown = await way(database).then(() => 'none', databaseFault)
    expect([name, fault]).toEqual([name, 'unavailable'])
  }
  await database.close()
})

type Callback = (error: NodeJS.ErrnoException | null, addresses: dns.LookupAddress[]) => void

// Guards: looking for the driver's error in one that has none was an error itself.
test('an error of Prisma without one of the driver is a defect of ours, not a fault that passes', () => {
  const notFound = new Prisma.PrismaClientKnownRequestError('No record', { code: 'P2025', clientVersion: 'test' })
  expect(databaseFault(notFound)).toBeUndefined()
})
