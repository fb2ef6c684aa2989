import { expect, test } from '@jest/globals'

import { HostChoice } from '../../../../src/database/postgres/host-choice'
import { parsePostgresUrl } from '../../../../src/database/postgres/postgres-url'

const NO_TLS = new Error('The server does not support SSL connections')
const RESTART = new Error('Connection terminated unexpectedly')

/** The host after each failure, as its name and whether it is reached with TLS. */
function hostsAfter(url: string, failures: Error[]): [string | undefined, boolean][] {
  const choice = new HostChoice(parsePostgresUrl(url).hosts)
  const describe = (): [string | undefined, boolean] => [choice.current.host, choice.current.tls !== false]
  return failures.map((failure) => {
    choice.failed(choice.current, failure)
    return describe()
  })
}

test('the next host is chosen after a failure, and the first one after the last one', () => {
  expect(hostsAfter('postgresql://u@a,b/app?sslmode=require', [RESTART, RESTART])).toEqual([
    ['b', true],
    ['a', true],
  ])
})

// A server that drops a connection, for example in a restart, must not get the next ones as plain text.
test('with sslmode=prefer, only a server that offers no TLS is reached without it', () => {
  expect(hostsAfter('postgresql://u@a/app?sslmode=prefer', [RESTART, NO_TLS, RESTART])).toEqual([
    ['a', true],
    ['a', false],
    ['a', true],
  ])
  expect(hostsAfter('postgresql://u@a,b/app?sslmode=prefer', [RESTART, NO_TLS])).toEqual([
    ['b', true],
    ['b', false],
  ])
})

test('a failure of another host than the current one changes nothing', () => {
  const [first, second] = parsePostgresUrl('postgresql://u@a,b/app').hosts
  if (!first || !second) throw new Error('The URL has two hosts')
  const choice = new HostChoice([first, second])
  choice.failed(second, RESTART)
  expect(choice.current).toBe(first)
})
