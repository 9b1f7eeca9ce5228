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
  }
  const read = () => readEnvironment(wrong)
  for (const name of [...Object.keys(wrong), 'SELVEDGE_FILES']) expect(read).toThrow(name)
  expect(read).toThrow('at least 32 characters')
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

test('the demo is refused together with an interface to listen on: it is reached from its own machine only', () => {
  const listening = { ...right, SELVEDGE_INTERFACE: '0.0.0.0' }
  expect(readEnvironment(listening).SELVEDGE_INTERFACE).toBe('0.0.0.0')
  expect(() => readEnvironment({ ...listening, SELVEDGE_DEMO: '1' })).toThrow('SELVEDGE_INTERFACE')
})
