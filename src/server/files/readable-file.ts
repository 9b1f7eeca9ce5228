import 'server-only'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { keptBytes } from './storage'

export interface ReadableFile {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/** A file with its bytes, for those who may see it; null for everybody else and where there is none (ACC-11). */
export async function readableFile(occasion: Occasion, id: string): Promise<ReadableFile | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null
  const select = permitted(occasion.ability, 'StoredFile', ['name', 'mediaType'])
  if (!select.name || !select.mediaType) return null
  const file = await database().storedFile.findFirst({
    where: { AND: [accessible(occasion.ability, 'StoredFile'), { id }] },
    select: { name: true, mediaType: true },
  })
  if (!file) return null
  const bytes = await keptBytes(id)
  return bytes === null ? null : { ...file, bytes }
}
