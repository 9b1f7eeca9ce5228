import 'server-only'
import type { z } from 'zod'
import { accept, type Result, refuse } from '@/lib/result'
import { type Command, command, notFound } from '@/server/command'
import type { Occasion } from '@/server/occasion'
import { parsedInput } from '@/server/parsed-input'
import { addVisitFileInput, keptVisitFileInput } from '../schema'
import { visitFor } from './find-visit'
import { noteAdvisory } from './save-visit'
import { dropFiles, keepFiles, saveFiles, seesVisit } from './visit-files'

const keepVisitFile = command({
  name: 'advisory.add-visit-file',
  input: keptVisitFileInput,
  async run(context, { visitId, files }) {
    const found = await visitFor(context, visitId, 'log')
    if (!found.ok) return found
    const { factory, state } = found.value
    if (state !== 'LOGGED') return refuse('ADV-01', 'advisory.refusals.notLoggedYet')
    await saveFiles(context, { id: visitId, factoryId: factory.id }, files)
    await noteAdvisory(
      context,
      factory,
      'advisory.add-visit-file',
      { kind: 'Visit', id: visitId },
      {
        after: { files: files.map(({ file }) => file.sha256) },
      },
    )
    return accept({ visitId })
  },
})

/** ADV-01: adds a photo or document to a visit that is logged. */
const add = async (
  occasion: Occasion,
  input: z.input<typeof addVisitFileInput>,
  options: { key?: string } = {},
): Promise<Result<{ visitId: string }>> => {
  const parsed = parsedInput(addVisitFileInput, input)
  if (!parsed.ok) return parsed
  const { visitId, ...given } = parsed.value
  if (!(await seesVisit(occasion, visitId))) return notFound()
  const files = await keepFiles(occasion, [given], options.key)
  if (!files.ok) {
    const { rule, reason } = files.refusal
    return refuse(rule, reason, { fields: { file: reason } })
  }
  const result = await keepVisitFile(occasion, { visitId, files: files.value }, options)
  if (!result.ok) await dropFiles(files.value)
  return result
}

export const addVisitFile: Command<typeof addVisitFileInput, { visitId: string }> = Object.assign(add, {
  commandName: keepVisitFile.commandName,
})
