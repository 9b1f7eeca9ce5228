import { ensureEmbeddedServer } from '@/server/database/embedded-server'

// A process of its own that uses the trial server until it is told to stop.
const server = await ensureEmbeddedServer('trial')
process.stdout.write('ready\n')
process.once('SIGTERM', () => server.release())
process.stdin.resume().once('end', () => server.release().then(() => process.exit()))
