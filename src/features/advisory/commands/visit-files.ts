import 'server-only'
import { accept, type Result } from '@/lib/result'
import { accessible } from '@/server/access/permitted'
import type { CommandContext } from '@/server/command'
import { database } from '@/server/database'
import { acceptFile } from '@/server/files/accept-file'
import { fileId } from '@/server/files/file-id'
import { dropBytes, keepBytes } from '@/server/files/storage'
import type { Occasion } from '@/server/occasion'
import type { GivenFile, KeptFile } from '../schema'

/** Checks the files of a visit, makes them safe and keeps their bytes; their rows are written in the transaction. */
export async function keepFiles(
  occasion: Occasion,
  given: readonly GivenFile[],
  key: string | undefined,
): Promise<Result<KeptFile[]>> {
  const kept: KeptFile[] = []
  for (const { file, caption } of given) {
    const accepted = await acceptFile(
      { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) },
      'ADV-01',
    )
    if (!accepted.ok) {
      await dropFiles(kept)
      const { refusal } = accepted
      return { ok: false, refusal: { ...refusal, fields: { files: refusal.reason } } }
    }
    const { bytes, ...about } = accepted.value
    const id = fileId(occasion, key, about.sha256)
    await keepBytes(id, bytes)
    kept.push({ caption: caption ?? about.name, file: { id, ...about, bytes: bytes.length } })
  }
  return accept(uniqueById(kept))
}

/** Takes the bytes of files away again whose rows were not written. */
export async function dropFiles(kept: readonly KeptFile[]): Promise<void> {
  for (const { file } of kept)
    if ((await database().storedFile.count({ where: { id: file.id } })) === 0) await dropBytes(file.id)
}

/** Writes the rows of files whose bytes are kept. */
export async function saveFiles(
  { db, occasion }: CommandContext,
  visit: { id: string; factoryId: string },
  kept: readonly KeptFile[],
): Promise<void> {
  const uploaded = {
    factoryId: visit.factoryId,
    uploadedBy: occasion.viewer.personId,
    uploadedAt: occasion.at,
  }
  await db.storedFile.createMany({ data: kept.map(({ file }) => ({ ...file, ...uploaded })) })
  await db.visitFile.createMany({
    data: kept.map(({ file, caption }) => ({ visitId: visit.id, fileId: file.id, caption })),
  })
}

/** Nobody keeps this machine busy with files for a visit they cannot see. */
export async function seesVisit({ ability }: Occasion, id: string): Promise<boolean> {
  const where = { AND: [accessible(ability, 'Visit'), { id }] }
  return (await database().visit.count({ where })) > 0
}

/** The same photo chosen twice is one. */
function uniqueById(kept: KeptFile[]): KeptFile[] {
  return [...new Map(kept.map((one) => [one.file.id, one])).values()]
}
