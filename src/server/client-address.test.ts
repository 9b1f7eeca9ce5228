import { expect, test } from 'vitest'
import { clientAddress } from './client-address'

test('ACC-13: the address is the one the outermost trusted proxy saw; what the client wrote before it proves nothing', () => {
  const forwarded = '198.51.100.1, 203.0.113.7, 10.0.0.2'
  expect(clientAddress(forwarded, 1)).toBe('10.0.0.2')
  expect(clientAddress(forwarded, 2)).toBe('203.0.113.7')
  expect(clientAddress('203.0.113.7', 1)).toBe('203.0.113.7')
})

test('ACC-13: without a trusted proxy the list is not believed', () => {
  expect(clientAddress('198.51.100.1', 0)).toBe(clientAddress('203.0.113.7', 0))
  expect(clientAddress(null, 1)).toBe(clientAddress('', 3))
})
