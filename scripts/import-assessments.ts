import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { checkAssessmentFile, importAssessmentFile } from '@/features/assessment/commands/assessment-files'
import type { RowProblem } from '@/features/assessment/schema'
import { loadMessages } from '@/i18n/messages'
import type { Refusal, Result } from '@/lib/result'
import { database } from '@/server/database'
import { environment } from '@/server/environment'
import { importerOf } from './importer'

const howTo = 'How to: npm run import:assessments -- FILE --as E-MAIL [--all-or-nothing]'

const words = process.argv.slice(2)
const emailAt = words.indexOf('--as')
const email = emailAt < 0 ? undefined : words.splice(emailAt, 2)[1]
const allOrNothing = words.includes('--all-or-nothing')
const [path] = words.filter((word) => !word.startsWith('--'))
const t = createTranslator({ locale: 'en', messages: await loadMessages('en') })
const say = (key: string, values?: Record<string, string | number>) => t(key as never, values as never)

function told<Value>(result: Result<Value>): Value | null {
  if (result.ok) return result.value
  const { reason, values }: Refusal = result.refusal
  console.error(say(reason, values))
  process.exitCode = 1
  return null
}

function list(problems: readonly RowProblem[]) {
  for (const { place, reason, values } of problems) console.error(`  ${place}: ${say(reason, values)}`)
}

async function run(file: string): Promise<void> {
  const occasion = await importerOf(email, environment().SELVEDGE_DEMO)
  console.log(`In the name of ${occasion.viewer.name}.`)
  const input = { file: await openAsBlob(file), name: basename(file), allOrNothing }
  const check = told(await checkAssessmentFile(occasion, input))
  if (!check) return
  list(check.problems)
  const result = told(await importAssessmentFile(occasion, input))
  if (!result) return
  console.log(`${result.rows} rows; ${result.problems.length} cannot be read.`)
  console.log(`${result.kept} assessments kept, ${result.unchanged} were there already and are unchanged.`)
  console.log(
    `Issues: ${result.issuesAdded} added, ${result.issuesReopened} reopened, ${result.issuesClosed} closed by assessment.`,
  )
}

if (path)
  await run(path).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
else {
  console.error(howTo)
  process.exitCode = 1
}
await database().$disconnect()
