import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { checkAssessmentFile, importAssessmentFile } from '@/features/assessment/commands/assessment-files'
import type { RowProblem } from '@/features/assessment/schema'
import { loadMessages } from '@/i18n/messages'
import type { Refusal, Result } from '@/lib/result'
import { actingPersonOf, actingPersonSelect, standingMembership } from '@/server/acting-person'
import { now } from '@/server/clock'
import { database } from '@/server/database'
import { occasionOf } from '@/server/occasion'

const howTo = 'How to: npm run import:assessments -- FILE [--all-or-nothing] [--as E-MAIL]'

/** The occasion of an administrator: the one named, else the first there is. */
async function administrator(email: string | undefined) {
  const membership = await database().membership.findFirst({
    where: {
      AND: [standingMembership, { role: 'ADMINISTRATOR', ...(email ? { person: { is: { email } } } : {}) }],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: actingPersonSelect,
  })
  if (!membership) throw new Error(email ? `${email} is no administrator.` : 'There is no administrator.')
  return occasionOf(await actingPersonOf(membership), await now())
}

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
  const occasion = await administrator(email)
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
