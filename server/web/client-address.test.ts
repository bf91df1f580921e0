import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['a direct visitor is who connects', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger cannot claim another address', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy beside us is believed', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['and only about what it appended itself', '10.0.0.5', '1.2.3.4, 198.51.100.1', '198.51.100.1'],
  ['also as IPv6 writes IPv4', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['nonsense is not an address', '127.0.0.1', 'unknown', '127.0.0.1'],
])('%s', (_, connected, forwarded, expected) => {
  expect(clientAddress(connected, forwarded)).toBe(expected)
})
