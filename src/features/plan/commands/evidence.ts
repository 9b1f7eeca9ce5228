import 'server-only'
import type { z } from 'zod'
import { accept, type Result, refuse } from '@/lib/result'
import { mayEdit } from '@/rules/plan/states'
import { accessible } from '@/server/access/permitted'
import { type Command, command, notFound } from '@/server/command'
import { database } from '@/server/database'
import { toDayColumn } from '@/server/database/day-column'
import { acceptFile } from '@/server/files/accept-file'
import { fileId } from '@/server/files/file-id'
import { dropBytes, keepBytes } from '@/server/files/storage'
import type { Occasion } from '@/server/occasion'
import { parsedInput } from '@/server/parsed-input'
import { addEvidenceInput, evidenceInput, keptEvidenceInput } from '../schema'
import { issueFor } from './find-issue'
import { recordEvents } from './history'
import { noteChange } from './save-issue'

interface AddedEvidence {
  evidenceId: string
  fileId: string
}

/** Writes the evidence whose bytes are kept already, in one transaction with history and audit. */
const keepEvidence = command({
  name: 'plan.add-evidence',
  input: keptEvidenceInput,
  async run(context, { issueId, caption, showsOn, file }) {
    const { db, occasion } = context
    const found = await issueFor(context, issueId, 'edit')
    if (!found.ok) return found
    const issue = found.value
    const editable = mayEdit(issue.facts.state)
    if (!editable.ok) return editable
    if (showsOn > issue.on)
      return refuse('IMP-06', 'plan.refusals.evidenceInFuture', {
        fields: { showsOn: 'plan.refusals.evidenceInFuture' },
      })
    const { personId } = occasion.viewer
    await db.storedFile.create({
      data: { ...file, factoryId: issue.factoryId, uploadedBy: personId, uploadedAt: occasion.at },
    })
    const { id } = await db.evidence.create({
      data: {
        issueId,
        fileId: file.id,
        caption,
        showsOn: toDayColumn(showsOn),
        addedBy: personId,
        addedAt: occasion.at,
      },
      select: { id: true },
    })
    await recordEvents(context, issueId, [{ kind: 'EVIDENCE_ADDED', field: 'evidence', after: id }])
    await noteChange(context, issue, 'plan.add-evidence', {
      after: { evidenceId: id, sha256: file.sha256, bytes: file.bytes, mediaType: file.mediaType, showsOn },
    })
    return accept({ evidenceId: id, fileId: file.id })
  },
})

/**
 * IMP-06: adds a photo or document to an issue. The file is checked, made safe and kept before the transaction; when that
 * is refused, its bytes go away again.
 */
const add = async (
  occasion: Occasion,
  input: z.input<typeof addEvidenceInput>,
  options: { key?: string } = {},
): Promise<Result<AddedEvidence>> => {
  const parsed = parsedInput(addEvidenceInput, input)
  if (!parsed.ok) return parsed
  const { file, ...text } = parsed.value
  // Nobody keeps this machine busy with a file for an issue they cannot see.
  if (!(await seesIssue(occasion, text.issueId))) return notFound()
  const accepted = await acceptFile({ name: file.name, bytes: Buffer.from(await file.arrayBuffer()) })
  if (!accepted.ok) return accepted
  const { bytes, ...about } = accepted.value
  const id = fileId(occasion, options.key, about.sha256)
  await keepBytes(id, bytes)
  const result = await keepEvidence(
    occasion,
    { ...text, file: { id, ...about, bytes: bytes.length } },
    options,
  )
  if (!result.ok) await dropUnlessKept(id)
  return result
}

export const addEvidence: Command<typeof addEvidenceInput, AddedEvidence> = Object.assign(add, {
  commandName: keepEvidence.commandName,
})

async function seesIssue({ ability }: Occasion, id: string): Promise<boolean> {
  const where = { AND: [accessible(ability, 'Issue'), { id }] }
  return (await database().issue.findFirst({ where, select: { id: true } })) !== null
}

async function dropUnlessKept(id: string): Promise<void> {
  if ((await database().storedFile.count({ where: { id } })) === 0) await dropBytes(id)
}

/** IMP-06: takes evidence off an issue. Its file stays readable in the history. */
export const removeEvidence = command({
  name: 'plan.remove-evidence',
  input: evidenceInput,
  async run(context, { evidenceId }) {
    const { db, occasion } = context
    const evidence = await db.evidence.findFirst({
      where: { AND: [accessible(occasion.ability, 'Evidence'), { id: evidenceId }] },
      select: { issueId: true },
    })
    if (!evidence) return notFound()
    const found = await issueFor(context, evidence.issueId, 'edit')
    if (!found.ok) return found
    const editable = mayEdit(found.value.facts.state)
    if (!editable.ok) return editable
    const removed = await db.evidence.updateMany({
      where: { id: evidenceId, removedAt: null },
      data: { removedAt: occasion.at },
    })
    if (removed.count === 0) return accept({ evidenceId })
    await recordEvents(context, evidence.issueId, [
      { kind: 'EVIDENCE_REMOVED', field: 'evidence', before: evidenceId },
    ])
    await noteChange(context, found.value, 'plan.remove-evidence', { before: { evidenceId } })
    return accept({ evidenceId })
  },
})
