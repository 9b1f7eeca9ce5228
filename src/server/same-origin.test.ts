import { expect, test } from 'vitest'
import { comesFromHere } from './same-origin'

const address = 'https://portal.example.org'

function isBelieved(origin: string | null, host = 'portal.example.org'): boolean {
  return comesFromHere(new Headers(origin === null ? { host } : { host, origin }), address)
}

test('ACC-13: a change is taken from a page of this portal, by its own name or the one it was asked by', () => {
  expect(isBelieved('https://portal.example.org')).toBe(true)
  expect(isBelieved('https://portal.example.org', 'inside:3000')).toBe(true)
  expect(isBelieved('https://second.example.org', 'second.example.org')).toBe(true)
})

test('ACC-13: a change is taken from nobody who does not say where from, or says elsewhere', () => {
  const wrong = [
    null,
    '',
    'null',
    'portal.example.org',
    'https://elsewhere.example',
    'http://portal.example.org',
    'https://portal.example.org:8443',
    'https://portal.example.org.elsewhere.example',
  ]
  expect(wrong.filter((origin) => isBelieved(origin))).toEqual([])
})
