// npm test, npm run check: everything that must hold before a change lands.
import { ready } from './ready.mjs'

await ready({ development: true })
const { runTests } = await import('./test/run-tests.ts')
process.exit(await runTests(process.argv.slice(2)))
