import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/** The name under which only this machine is reached. */
export const loopbackName = 'localhost'

/** What the name may mean. A browser tries both. */
export const loopbackAddresses = ['127.0.0.1', '::1']

/**
 * A server told to listen on `localhost` takes the first address of that name: what comes to the other one is passed on
 * to it, where this machine has another one.
 */
export async function listenOnTheOtherLoopback(port: number): Promise<void> {
  const { address } = await lookup(loopbackName)
  for (const other of loopbackAddresses.filter((each) => each !== address)) await pass(other, address, port)
}

async function pass(from: string, to: string, port: number): Promise<void> {
  const relay = createServer((caller) => {
    const server = connect(port, to)
    caller.pipe(server).pipe(caller)
    caller.on('error', () => server.destroy()).on('close', () => server.destroy())
    server.on('error', () => caller.destroy()).on('close', () => caller.destroy())
  })
  relay.listen(port, from)
  await once(relay, 'listening').catch(() => undefined)
}
