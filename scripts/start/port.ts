import { createServer } from 'node:net'

/** Where people look for the demo. */
export const defaultPort = 3000

/** The first free port from this one on. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < 65_536; port++) if (await isFree(port)) return port
  throw new Error(`No port from ${from} on is free.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(false))
    server.listen(port, () => server.close(() => answer(true)))
  })
}
