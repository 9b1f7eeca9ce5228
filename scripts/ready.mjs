import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const oldest = [20, 19]

/**
 * Makes this process able to load the project's TypeScript: checks Node, and installs what package-lock.json names if
 * it is not there.
 */
export async function ready({ development = false } = {}) {
  process.chdir(root)
  checkNode()
  install(development)
  await import('./typescript.mjs')
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  stop(
    `Selvedge needs Node.js ${oldest.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`,
  )
}

function install(development) {
  const missing = missingPackages(development)
  if (missing.length === 0) return
  console.log(`Installing packages with npm ci (${missing.length} missing or of another version) …`)
  const words = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    ...(development ? ['--include=dev'] : []),
  ]
  const npm = process.env.npm_execpath
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...words], { stdio: 'inherit' })
    : spawnSync('npm', words, { stdio: 'inherit', shell: process.platform === 'win32' })
  if (status !== 0) stop('npm ci did not succeed. The first start needs a network; later ones do not.')
}

/** What package-lock.json names and node_modules does not hold in that version. */
function missingPackages(development) {
  const installedList = join(root, 'node_modules', '.package-lock.json')
  const wanted = packagesIn(join(root, 'package-lock.json'))
  const installed = existsSync(installedList) ? packagesIn(installedList) : {}
  return Object.entries(wanted).filter(([path, { version, optional, devOptional, dev, link }]) => {
    if (path === '' || link) return false
    if (!installed[path]) return !optional && !devOptional && (development || !dev)
    return installed[path].version !== version
  })
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

function stop(reason) {
  console.error(reason)
  process.exit(1)
}
