// Runs a TypeScript script with the settings and the database of this project: node scripts/run.mjs FILE WORDS…
import { ready } from './ready.mjs'

await ready()
const { runScript } = await import('./start/run-script.ts')
process.exit(await runScript(process.argv.slice(2)))
