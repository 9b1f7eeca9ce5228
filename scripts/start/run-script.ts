import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { applyMigrations } from '@/server/database/migrations'
import { ensureClient } from './client'
import { defaultPort } from './port'
import { ensureSettingsDatabase, prepareSettings } from './settings'
import { dropEditedDemo } from './world'

const anew = '--anew'

/**
 * Runs a TypeScript script on this project's database, migrated; answers how it ended. With `--anew` before it, a demo that
 * edited migrations no longer describe is made again, where otherwise it is refused.
 */
export async function runScript(all: string[]): Promise<number> {
  const [file, ...words] = all[0] === anew ? all.slice(1) : all
  if (!file) {
    console.error('How to: node scripts/run.mjs FILE WORDS…')
    return 1
  }
  await ensureClient()
  const settings = await prepareSettings(defaultPort, 'main', 'selvedge')
  try {
    if (all[0] === anew) await dropEditedDemo(settings)
    await ensureSettingsDatabase(settings)
    await applyMigrations(settings.variables.DATABASE_OWNER_URL ?? '')
    const command = ['--import', './scripts/typescript.mjs', file, ...words]
    const script = spawn(process.execPath, command, { env: settings.variables, stdio: 'inherit' })
    // Ctrl-C reaches the script as well; this process stays to let go of the database.
    process.on('SIGINT', () => undefined)
    process.on('SIGTERM', () => script.kill())
    const [code] = await once(script, 'exit')
    return code ?? 1
  } finally {
    await settings.release()
  }
}
