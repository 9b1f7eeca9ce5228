// npm start, npm run dev: everything from a fresh checkout to the address one can open.
import { ready } from './ready.mjs'

await ready()
const { start } = await import('./start/start.ts')
process.exit(await start(process.argv.slice(2)))
