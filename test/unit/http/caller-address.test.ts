import { expect, test } from '@jest/globals'

import { addressKey } from '../../../src/http/caller-address'

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:c000:201', '192.0.2.1'],
  ['192.0.2.1:4711', '192.0.2.1'],
  ['[::ffff:192.0.2.1]:80', '192.0.2.1'],
  ['2001:db8:1:2::1', '8193:3512:1:2'],
  ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '8193:3512:1:2'],
  ['[2001:db8:1:2::9]:443', '8193:3512:1:2'],
  ['2001:db8:1:3::1', '8193:3512:1:3'],
  ['unknown', 'none'],
  ['', 'none'],
  ['999.1.1.1', 'none'],
])('%s counts as %s', (ip, key) => {
  expect(addressKey(ip)).toBe(key)
})
