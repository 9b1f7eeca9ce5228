import { as } from '@tests/support/occasions'
import { accepted, aFactoryAtWork, anOwnIssue } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import { comment } from '@/features/plan/commands/comment'
import { livePlanTopic } from '@/features/plan/queries/live-plan'
import { database } from '@/server/database'
import type { LiveTopic } from '@/server/live'
import { liveStream } from '@/server/live-stream'

const on = '2027-02-01'
let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
let topic: LiveTopic
const open: Reader[] = []

interface Reader {
  events: string[]
  until(event: string, milliseconds?: number): Promise<void>
  stop(): Promise<void>
}

beforeEach(async () => {
  factory = await aFactoryAtWork()
  const found = await livePlanTopic(await as(factory.worker.membershipId, on), factory.code)
  if (found === null) throw new Error('no topic')
  topic = found
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.stop()))
})

test('IMP-12: a change of the plan is announced to everybody who looks at it within two seconds, with nothing of it', async () => {
  const { issueId } = await anOwnIssue(factory, on)
  const readers = [reader(), reader()]
  await Promise.all(readers.map((one) => one.until('retry')))
  accepted(
    await changeIssueField(await as(factory.manager.membershipId, on), {
      issueId,
      field: 'rootCause',
      basedOn: null,
      value: 'secret words',
    }),
  )
  for (const one of readers) {
    await one.until('changed', 2000)
    expect(one.events.join('')).not.toContain('secret')
  }
})

test('IMP-12: a refused change and one of another factory announce nothing', async () => {
  const { issueId } = await anOwnIssue(factory, on)
  const other = await aFactoryAtWork()
  const one = reader()
  await one.until('retry')
  refusalOf(await comment(await as(other.manager.membershipId, on), { issueId, text: 'x' }))
  await anOwnIssue(other, on)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(one.events.join('')).not.toContain('changed')
})

test('the stream ends at the next heartbeat once its reader may read no more', async () => {
  let stands = true
  const one = reader(async () => stands)
  await one.until('here')
  stands = false
  await one.until('ended')
})

test('IMP-12: when its connection was lost, the listener comes back and tells everybody once', async () => {
  const one = reader()
  await one.until('retry')
  await database()
    .$queryRaw`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'LISTEN selvedge_live' AND datname = current_database()`
  await one.until('changed', 5000)
  one.events.length = 0
  await anOwnIssue(factory, on)
  await one.until('changed')
})

function reader(stillAllowed = async () => true): Reader {
  const stopped = new AbortController()
  const stream = liveStream({ topic, signal: stopped.signal, stillAllowed, heartbeatMilliseconds: 100 })
  const events: string[] = []
  const reading = (async () => {
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>)
      events.push(new TextDecoder().decode(chunk))
  })()
  const until = async (event: string, milliseconds = 2000) => {
    const late = AbortSignal.timeout(milliseconds)
    while (!events.some((text) => text.includes(event))) {
      if (late.aborted) throw new Error(`no ${event} within ${milliseconds} ms: ${events}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
  const one = {
    events,
    until,
    stop: async () => {
      stopped.abort()
      await reading
    },
  }
  open.push(one)
  return one
}
