import { readFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from '@playwright/test'
import { filled, formsIn } from './support/forms'
import { type Account, install } from './support/installation'
import { leftOf } from './support/processes'
import { address, ask } from './support/product'
import { type Started, startIn } from './support/started'

// Here, because the journeys' build is what it starts: a copy of it needs no other.
const secondsAtMost = 300

const us: Account = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
const greeting = /Selvedge: (http:\/\/localhost:(\d+))/

/** Whoever we are; for root somebody who is not. */
function ordinary(): Account {
  if (us.uid !== 0) return us
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  return { uid: Number(entry?.[1]), gid: Number(entry?.[2]) }
}

async function addressOf(started: Started): Promise<string> {
  return (await started.says(greeting))[1] ?? ''
}

/** A port that another programme has, until the end of the test. */
async function takenPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, done))
  atTheEnd.push(() => server.close())
  const at = server.address()
  return typeof at === 'object' && at ? at.port : 0
}

/** Signs in as the first person the demo offers; answers the cookie. */
async function signIn(address: string): Promise<string> {
  const page = `${address}/en/sign-in`
  const forms = formsIn(await (await fetch(page)).text())
  const isPerson = ({ value }: { value: string }) => /^[0-9a-f-]{36}$/.test(value)
  const form = forms.find(({ buttons }) => buttons.some(isPerson))
  const personId = form?.buttons.find(isPerson)?.value
  if (!form || !personId) throw new Error('The sign-in offers nobody.')
  const headers = { origin: address }
  const body = filled(form, { personId })
  const answer = await fetch(page, { method: 'POST', redirect: 'manual', headers, body })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function isSignedIn(address: string, cookie: string): Promise<boolean> {
  const answer = await fetch(`${address}/en/account`, { redirect: 'manual', headers: { cookie } })
  return answer.status === 200
}

function isReached(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const socket = connect(port, host)
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
    socket.once('connect', () => socket.destroy())
  })
}

/** Addresses of this machine: those that `localhost` means, and those that others may know it by. */
function addressesOfThisMachine(): { loopback: string[]; others: string[] } {
  const found = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  const usable = found.map(({ address }) => address).filter((address) => !address.startsWith('fe80'))
  // Linux answers to all of 127.0.0.0/8, also without a network.
  const all = [...usable, ...(process.platform === 'linux' ? ['127.0.0.2'] : [])]
  const isLoopback = (address: string) => ['127.0.0.1', '::1'].includes(address)
  return { loopback: all.filter(isLoopback), others: all.filter((address) => !isLoopback(address)) }
}

async function reached(hosts: string[], address: string): Promise<string[]> {
  const port = Number(new URL(address).port)
  const answers = await Promise.all(hosts.map(async (host) => ((await isReached(host, port)) ? [host] : [])))
  return answers.flat()
}

async function stoppedBy(started: Started, stop: (pid: number) => void): Promise<void> {
  const all = started.processes()
  expect(all.length, 'the start, the server, PostgreSQL and its helpers').toBeGreaterThan(4)
  stop(started.pid)
  expect((await started.ended).code).toBe(0)
  expect(await leftOf(all)).toEqual([])
}

const ctrlC = (pid: number) => process.kill(-pid, 'SIGINT')
const signalToItAlone = (pid: number) => process.kill(pid, 'SIGINT')

async function killed(started: Started): Promise<void> {
  const all = started.processes()
  for (const pid of all) process.kill(pid, 'SIGKILL')
  expect(await leftOf(all)).toEqual([])
}

const atTheEnd: (() => unknown)[] = []

function installed(owner: Account): (settings: Record<string, string>) => Started {
  const here = install(owner)
  const starts: Started[] = []
  atTheEnd.push(async () => {
    for (const started of starts) await killed(started)
    here.takeAway()
  })
  return (settings) => {
    const started = startIn(here, settings)
    starts.push(started)
    return started
  }
}

test.afterEach(async () => {
  for (const work of atTheEnd.splice(0)) await work()
})

test('npm start works for an ordinary user in a folder only they may enter, and keeps everything through a kill', async () => {
  test.setTimeout(secondsAtMost * 1000)
  expect(JSON.parse(readFileSync('package.json', 'utf8')).scripts.start).toBe('node scripts/start.mjs')
  const start = installed(ordinary())
  const port = await takenPort()
  const settings = { PORT: String(port) }

  const first = start(settings)
  await first.says(new RegExp(`Port ${port} is taken by another programme: \\d+ is used instead`))
  const address = await addressOf(first)
  const cookie = await signIn(address)
  expect(await isSignedIn(address, cookie)).toBe(true)

  const again = await start(settings).ended
  expect(again.code).toBe(0)
  expect(again.said).toContain(`Selvedge already runs from this folder: ${address}`)

  await killed(first)
  const second = start(settings)
  expect(await isSignedIn(await addressOf(second), cookie)).toBe(true)
  await stoppedBy(second, ctrlC)
})

test('npm start for real works for whoever runs this, on all interfaces or the one that is set, and ends whole', async () => {
  test.setTimeout(secondsAtMost * 1000)
  const start = installed(us)
  const { loopback, others } = addressesOfThisMachine()
  const settings = { SELVEDGE_DEMO: '0' }

  const wide = start(settings)
  const address = await addressOf(wide)
  expect(await reached([...loopback, ...others], address)).toEqual([...loopback, ...others])
  await killed(wide)

  const narrow = start({ ...settings, SELVEDGE_INTERFACE: '127.0.0.1' })
  expect(await reached([...loopback, ...others], await addressOf(narrow))).toEqual(['127.0.0.1'])
  await stoppedBy(narrow, signalToItAlone)
})

test('ACC-13: the demo is reached from its own machine only, by every address of localhost', async () => {
  const { loopback, others } = addressesOfThisMachine()
  expect(others).not.toEqual([])
  expect(await reached(others, address)).toEqual([])
  expect(await reached(loopback, address)).toEqual(loopback)
  for (const host of loopback) {
    const name = host.includes(':') ? `[${host}]` : host
    const answer = await fetch(`http://${name}:${new URL(address).port}/en/sign-in`)
    expect(answer.status).toBe(200)
  }
  expect((await ask('/')).location).toBe('/en')
})
