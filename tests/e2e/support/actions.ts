import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '@/server/database/embedded-place'
import type { ActionInputs } from './action-inputs'
import type { Viewer } from './people'
import { type Answer, ask } from './product'

export interface ServerAction {
  id: string
  /** `people.signOut`: area and name of the export. */
  name: string
  /** A page that holds it. */
  page: string
}

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename?: string; exportedName?: string }>
}

/** Every server action that the running build can be asked for. */
export function serverActions(): ServerAction[] {
  const build = process.env.JOURNEYS_ADDRESS ? '.next/dev' : '.next'
  const file = join(projectFolder, build, 'server/server-reference-manifest.json')
  const { node }: Manifest = JSON.parse(readFileSync(file, 'utf8'))
  return Object.entries(node).map(([id, { workers, filename = '', exportedName = '' }]) => ({
    id,
    name: `${areaOf(filename)}.${exportedName}`,
    page: Object.keys(workers)[0] ?? '',
  }))
}

/** The names of all that the source's 'use server' files export. */
export function exportedActions(): string[] {
  const features = join(projectFolder, 'src/features')
  return readdirSync(features, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && existsSync(join(features, path)))
    .flatMap((path) => {
      const text = readFileSync(join(features, path), 'utf8')
      if (!/^['"]use server['"]/m.test(text)) return []
      const names = [...text.matchAll(/^export (?:const|async function|function) (\w+)/gm)]
      return names.map(([, name]) => `${areaOf(`src/features/${path}`)}.${name}`)
    })
}

type Who = { cookie?: string | undefined; headers: Record<string, string> }

/** Asks for an action with the input that a viewer gives. */
export function sendWith(
  action: ServerAction,
  inputs: ActionInputs,
  viewer: Viewer,
  who: Who,
): Promise<Answer> {
  const value = inputs.value(action.name)
  return value ? sendValue(action, value, who) : sendForm(action, inputs.fields(action.name, viewer), who)
}

export function isRefused({ status, body }: Answer): boolean {
  return status === 200 && /"status":"refused"|"ok":false/.test(body)
}

/** Done, and shown here or on the page that it leads to. */
export function isDone({ status, headers, body }: Answer): boolean {
  return headers.has('x-action-redirect') || (status === 200 && /"status":"done"|"ok":true/.test(body))
}

/** Asks for an action of a form, as the browser's script does. */
export function sendForm(
  action: ServerAction,
  fields: Record<string, string | Blob>,
  who: Who,
): Promise<Answer> {
  const body = new FormData()
  for (const [name, field] of Object.entries(fields)) body.append(`_1_${name}`, field)
  body.append('0', '[{"status":"idle"},"$K1"]')
  return send(action, body, who)
}

/** Asks for an action that takes one value, which may hold a file in its field `file`. */
function sendValue(action: ServerAction, input: object, who: Who): Promise<Answer> {
  const body = new FormData()
  const { file, ...rest } = { file: undefined, ...input }
  if (file !== undefined) body.append('1', file)
  body.append('0', JSON.stringify([file === undefined ? rest : { ...rest, file: '$B1' }]))
  return send(action, body, who)
}

function send(action: ServerAction, body: FormData, { cookie, headers }: Who): Promise<Answer> {
  const path = action.page
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .replaceAll(/\/\([^)]*\)/g, '')
    .replace('[language]', 'en')
    .replaceAll(/\[[^\]]*\]/g, 'unknown')
  return ask(path, {
    cookie,
    method: 'POST',
    body,
    headers: { accept: 'text/x-component', ...headers, 'next-action': action.id },
  })
}

function areaOf(filename: string): string {
  return /features\/([^/]+)\//.exec(filename)?.[1] ?? filename
}
