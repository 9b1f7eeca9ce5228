import { expect, test } from 'vitest'
import { readEnvironment } from './environment'

const right = {
  DATABASE_URL: 'postgresql://selvedge@localhost/selvedge',
  SELVEDGE_SECRET: 'a secret of the tests, long enough to be taken',
  SELVEDGE_ADDRESS: 'https://portal.example.org',
  SELVEDGE_FILES: '/var/lib/selvedge/files',
}

test('the settings are taken when all are right, with what is not set left out or at its default', () => {
  expect(readEnvironment(right)).toMatchObject({ SELVEDGE_DEMO: false, SELVEDGE_TRUSTED_PROXIES: 0 })
})

test('the address people open is kept without a slash at its end, so that links are made of it as it is', () => {
  const slashed = { ...right, SELVEDGE_ADDRESS: 'https://portal.example.org/' }
  expect(readEnvironment(slashed).SELVEDGE_ADDRESS).toBe('https://portal.example.org')
})

test('every wrong setting is named at once, with what it must be', () => {
  const wrong = {
    DATABASE_URL: 'mysql://x',
    SELVEDGE_SECRET: 'short',
    SELVEDGE_ADDRESS: 'here',
    SELVEDGE_SMTP: 'no',
    DATABASE_OWNER_URL: 'owner',
    PORT: 'x',
  }
  const read = () => readEnvironment(wrong)
  for (const name of [...Object.keys(wrong), 'SELVEDGE_FILES']) expect(read).toThrow(name)
  expect(read).toThrow('at least 32 characters')
  expect(read).toThrow('PORT: must be a number from 1 to')
  expect(read).toThrow('SELVEDGE_FILES: must be the folder')
})

test('the demo is refused together with a database that is not on this machine', () => {
  const demo = { ...right, SELVEDGE_DEMO: '1' }
  expect(readEnvironment(demo).SELVEDGE_DEMO).toBe(true)
  expect(() => readEnvironment({ ...demo, DATABASE_URL: 'postgresql://db.example.org/selvedge' })).toThrow(
    'SELVEDGE_DEMO',
  )
  expect(() =>
    readEnvironment({ ...demo, DATABASE_URL: 'postgresql://localhost/x?host=db.example.org' }),
  ).toThrow('SELVEDGE_DEMO')
})

test('a malformed database address is named as such, with the demo on or off', () => {
  const spoilt = ['postgresql://user:word@host:port/db', 'postgresql://[::1/db', 'localhost/db', '']
  for (const DATABASE_URL of spoilt) {
    for (const SELVEDGE_DEMO of ['0', '1']) {
      const read = () => readEnvironment({ ...right, DATABASE_URL, SELVEDGE_DEMO })
      expect(read).toThrow(/These settings are wrong:\n {2}DATABASE_URL: must be a PostgreSQL address/)
      expect(read).not.toThrow('SELVEDGE_DEMO')
    }
  }
})

test('a database address that names two hosts is refused: which one is meant would be a guess', () => {
  const DATABASE_URL = 'postgresql://localhost/x?host=/tmp&host=db.example.org'
  expect(() => readEnvironment({ ...right, DATABASE_URL, SELVEDGE_DEMO: '1' })).toThrow('name its host once')
})

test("the demo is refused together with an owner's address that is not on this machine, since it empties tables there", () => {
  const DATABASE_OWNER_URL = 'postgresql://db.example.org/selvedge'
  expect(readEnvironment({ ...right, DATABASE_OWNER_URL }).SELVEDGE_DEMO).toBe(false)
  expect(() => readEnvironment({ ...right, DATABASE_OWNER_URL, SELVEDGE_DEMO: '1' })).toThrow(
    'unset SELVEDGE_DEMO or DATABASE_OWNER_URL',
  )
})

test('a setting that is there but empty is one that is not set, where it may be left out', () => {
  expect(readEnvironment({ ...right, DATABASE_OWNER_URL: '', PORT: '' })).toMatchObject({ PORT: '' })
})

test('the demo is refused together with an interface to listen on: it is reached from its own machine only', () => {
  const listening = { ...right, SELVEDGE_INTERFACE: '0.0.0.0' }
  expect(readEnvironment(listening).SELVEDGE_INTERFACE).toBe('0.0.0.0')
  expect(() => readEnvironment({ ...listening, SELVEDGE_DEMO: '1' })).toThrow('SELVEDGE_INTERFACE')
})
