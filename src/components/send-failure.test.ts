import { expect, test } from 'vitest'
import { sendFailure } from './send-failure'

test('a form that did not reach the portal says so; one the portal failed on does not speak of the network', () => {
  expect(sendFailure(new TypeError('Failed to fetch'), true)).toBe('notSent')
  expect(sendFailure(new TypeError('Load failed'), true)).toBe('notSent')
  expect(sendFailure(new Error('anything'), false)).toBe('notSent')
  expect(sendFailure(new Error('An unexpected response was received from the server.'), true)).toBe('notDone')
})
