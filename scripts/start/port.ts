import { createServer } from 'node:net'
import { highestPort } from '@/server/environment'
import { loopbackAddresses } from './loopback'

/** Where people look for the demo. */
export const defaultPort = 3000

export function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= highestPort
}

/** The first port from this one on that is free on every interface. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port <= highestPort; port++) if (await isFree(port)) return port
  throw new Error(`No port from ${from} on is free.`)
}

// Some systems let a programme have a port on all interfaces while another has it on one: each is tried.
async function isFree(port: number): Promise<boolean> {
  for (const host of [undefined, ...loopbackAddresses]) if (await isTaken(port, host)) return false
  return true
}

function isTaken(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      answer(code === 'EADDRINUSE' || code === 'EACCES'),
    )
    server.listen(port, host, () => server.close(() => answer(false)))
  })
}
