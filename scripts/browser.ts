import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import packed from '@sparticuz/chromium'
import { projectFolder } from '@/server/database/embedded-place'
import { withProcessLock } from '@/server/database/process-lock'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A browser for Playwright: its own if it is installed, this machine's, or the one that came with the packages. */
export async function findBrowser(): Promise<string> {
  const found = [chromium.executablePath(), ...installed].find((path) => existsSync(path))
  return found ?? unpackedBrowser()
}

// Unpacked beside its place and moved, so that a browser half unpacked is never started.
async function unpackedBrowser(): Promise<string> {
  const folder = join(projectFolder, '.data', 'browser')
  await withProcessLock(`${folder}.lock`, async () => {
    if (existsSync(folder)) return
    const draft = `${folder}.draft`
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { recursive: true })
    const usual = process.env.TMPDIR
    process.env.TMPDIR = draft
    await packed.executablePath().finally(() => {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    })
    renameSync(draft, folder)
  })
  return join(folder, 'chromium')
}
