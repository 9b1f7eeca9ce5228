import 'server-only'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { environment } from '@/server/environment'

let opened: Disk | undefined

function disk(): Disk {
  opened ??= new Disk(
    new FSDriver({
      location: pathToFileURL(`${resolve(environment().SELVEDGE_FILES)}/`),
      visibility: 'private',
    }),
  )
  return opened
}

/** Where the bytes of a file stand: only its id goes into the path, never a name somebody gave. */
function keyOf(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('a file is kept under its id')
  return `${id.slice(0, 2)}/${id}`
}

/** Keeps the bytes of a file under its id. The same again changes nothing. */
export async function keepBytes(id: string, bytes: Uint8Array): Promise<void> {
  await disk().put(keyOf(id), bytes)
}

/** The bytes of a file; null when they are not there. */
export async function keptBytes(id: string): Promise<Uint8Array | null> {
  const key = keyOf(id)
  return (await disk().exists(key)) ? disk().getBytes(key) : null
}

/** Takes the bytes of a file away again whose row was not written. */
export async function dropBytes(id: string): Promise<void> {
  await disk().delete(keyOf(id))
}
