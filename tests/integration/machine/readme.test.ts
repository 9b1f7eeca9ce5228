import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { testDatabase } from '@tests/support/database'
import { expect, test } from 'vitest'

// The browser journeys start the portal as `npm start` does, and this is a part of `npm test`.
const runElsewhere = ['npm start', 'npm test']

// Tried in their short form: everything they do, a little of each.
const takeLong = ['npm run bench', 'npm run soak']

const commands = [...readFileSync('README.md', 'utf8').matchAll(/```sh\n([^`]+)```/g)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .filter((command) => !runElsewhere.includes(command))
  .map((command) => (takeLong.includes(command) ? `${command} -- --short` : command))

async function run(command: string): Promise<{ code: number; said: string }> {
  const { url, ownerUrl } = testDatabase()
  const variables = { ...process.env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl, SELVEDGE_DEMO: '1' }
  const child = spawn('sh', ['-c', command], { env: variables, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)))
  const [code] = await once(child, 'close')
  return { code: Number(code), said }
}

test('every command of the README works as it stands there, one after the other', async () => {
  expect(commands.length).toBeGreaterThanOrEqual(5)
  for (const command of commands) {
    const { code, said } = await run(command)
    expect(code, `${command}\n${said}`).toBe(0)
  }
}, 480_000)

test('the README names no command that is not there', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = readFileSync('README.md', 'utf8').match(/npm (?:run )?[a-z:]+/g) ?? []
  const missing = named
    .map((command) => command.replace(/^npm (run )?/, ''))
    .filter((name) => !(name in scripts))
  expect(missing).toEqual([])
})
