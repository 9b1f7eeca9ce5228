import 'server-only'
import { Client } from 'pg'
import { environment } from '@/server/environment'
import { type LiveTopic, liveChannel } from '@/server/live'

type Listener = () => void

interface Listening {
  byTopic: Map<LiveTopic, Set<Listener>>
  connection: Promise<Client> | null
}

const held = globalThis as { selvedgeListening?: Listening }
const pauseAfterLoss = 1000

function listening(): Listening {
  held.selvedgeListening ??= { byTopic: new Map(), connection: null }
  return held.selvedgeListening
}

/**
 * Calls back at every change of a topic, until the answered function is called. All of a process share one connection,
 * opened with the first and closed with the last; when it was lost, everybody is called once, because something may have
 * been missed.
 */
export async function listenTo(topic: LiveTopic, listener: Listener): Promise<() => Promise<void>> {
  const { byTopic } = listening()
  const listeners = byTopic.get(topic) ?? new Set()
  byTopic.set(topic, listeners.add(listener))
  const stop = async () => {
    listeners.delete(listener)
    if (listeners.size === 0 && byTopic.get(topic) === listeners) byTopic.delete(topic)
    if (byTopic.size === 0) await disconnect()
  }
  try {
    await connected()
  } catch (error) {
    await stop()
    throw error
  }
  return stop
}

function connected(): Promise<Client> {
  const state = listening()
  state.connection ??= connect()
  return state.connection
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: environment().DATABASE_URL, keepAlive: true })
  client.on('notification', ({ payload }) => {
    for (const listener of listening().byTopic.get(payload as LiveTopic) ?? []) listener()
  })
  client.on('error', () => lost(client))
  client.on('end', () => lost(client))
  try {
    await client.connect()
    await client.query(`LISTEN ${liveChannel}`)
    return client
  } catch (error) {
    listening().connection = null
    throw error
  }
}

const over = new WeakSet<Client>()

function lost(client: Client): void {
  const state = listening()
  if (over.has(client)) return
  over.add(client)
  state.connection = null
  if (state.byTopic.size > 0) setTimeout(reconnect, pauseAfterLoss).unref()
}

async function reconnect(): Promise<void> {
  const { byTopic } = listening()
  if (byTopic.size === 0) return
  try {
    await connected()
  } catch {
    setTimeout(reconnect, pauseAfterLoss).unref()
    return
  }
  for (const listeners of byTopic.values()) for (const listener of listeners) listener()
}

async function disconnect(): Promise<void> {
  const state = listening()
  const connection = state.connection
  state.connection = null
  if (connection === null) return
  const client = await connection.catch(() => null)
  if (client === null) return
  over.add(client)
  await client.end()
}
