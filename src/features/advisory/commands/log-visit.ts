import 'server-only'
import type { z } from 'zod'
import { startFirstCycle } from '@/features/cycle/commands/start-cycle'
import { accept, type Result, refuse } from '@/lib/result'
import { effectOfLoggedVisit } from '@/rules/advisory/first-visit'
import { logVisit as checkLog } from '@/rules/advisory/visit'
import { visitDay } from '@/rules/advisory/visit-day'
import { visitDaysAllowed } from '@/rules/cycle/entitlement'
import { type Command, type CommandContext, command, notFound } from '@/server/command'
import type { Occasion } from '@/server/occasion'
import { parsedInput } from '@/server/parsed-input'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'
import { contentOfLog } from '../queries/visit-content'
import { cyclesOf, visitDaysOn } from '../queries/visit-days'
import { keptVisitLogInput, logVisitInput, type VisitLog } from '../schema'
import { advisorOn } from './advisor-on'
import { type LockedVisit, stillPlanned, visitFor } from './find-visit'
import { saveLog } from './save-log'
import { noteAdvisory } from './save-visit'
import { dropFiles, keepFiles, seesVisit } from './visit-files'

interface LoggedVisitAnswer {
  visitId: string
  factoryCode: string
  /** The cycle this visit started; null when it had begun before. */
  startedCycleId: string | null
}

/** Writes the log of a visit whose files are kept already, in one transaction with the start of cycle 1. */
const keepVisitLog = command({
  name: 'advisory.log-visit',
  input: keptVisitLogInput,
  async run(context, log) {
    const found = await visitFor(context, log.visitId, 'log')
    if (!found.ok) return found
    const visit = found.value
    const open = stillPlanned(visit)
    if (!open.ok) return open
    const checked = checkLog(
      { ...contentOfLog(log), visitedOn: log.visitedOn },
      dayOf(context.occasion, visit.factory.programmeCode),
    )
    if (!checked.ok) return checked
    const day = await dayAllowed(context, visit, log.visitedOn)
    if (!day.ok) return day
    const cycle = await cycleOfLog(context, visit, log)
    if (!cycle.ok) return cycle
    const allowed = await daysAllowed(context, visit, log)
    if (!allowed.ok) return allowed
    const saved = await saveLog(context, visit, log, cycle.value.cycleId)
    if (!saved.ok) return saved
    context.tell(`plan:${visit.factory.id}`)
    const { visitedOn, mode, days, topics, issueNumbers, committeeFunctioning, files } = log
    await noteAdvisory(
      context,
      visit.factory,
      'advisory.log-visit',
      { kind: 'Visit', id: visit.id },
      {
        after: {
          visitedOn,
          mode,
          days,
          topics,
          issueNumbers,
          committeeFunctioning,
          agreements: log.agreements.length,
          files: files.map(({ file }) => file.sha256),
        },
      },
    )
    return accept<LoggedVisitAnswer>({
      visitId: visit.id,
      factoryCode: visit.factory.code,
      startedCycleId: cycle.value.started ? cycle.value.cycleId : null,
    })
  },
})

/**
 * ADV-01: logs a planned visit that took place. The first one of cycle 1 starts the cycle (CYC-01) and answers the question
 * about the committee (ADV-02). Files are checked and made safe before the transaction.
 */
const log = async (
  occasion: Occasion,
  input: z.input<typeof logVisitInput>,
  options: { key?: string } = {},
): Promise<Result<LoggedVisitAnswer>> => {
  const parsed = parsedInput(logVisitInput, input)
  if (!parsed.ok) return parsed
  if (!(await seesVisit(occasion, parsed.value.visitId))) return notFound()
  const files = await keepFiles(occasion, parsed.value.files, options.key)
  if (!files.ok) return files
  const result = await keepVisitLog(occasion, { ...parsed.value, files: files.value }, options)
  if (!result.ok) await dropFiles(files.value)
  return result
}

export const logVisit: Command<typeof logVisitInput, LoggedVisitAnswer> = Object.assign(log, {
  commandName: keepVisitLog.commandName,
})

/** ADV-01: whether the visit can have been on that day. */
async function dayAllowed(context: CommandContext, visit: LockedVisit, visitedOn: string) {
  const { factory, planningDay } = visit
  const advised = (await advisorOn(context, factory.id, visitedOn)) !== null
  return visitDay({ visitedOn, planningDay, advised }, programmeConfiguration(factory.programmeCode))
}

/** CYC-01, ADV-02: the cycle the visit belongs to; the first one starts it. */
async function cycleOfLog(
  context: CommandContext,
  visit: LockedVisit,
  { visitedOn, committeeFunctioning, confirmedStart }: VisitLog,
): Promise<Result<{ cycleId: string; started: boolean }>> {
  const cycles = await cyclesOf(context.db, context.occasion, visit.factory.id)
  const [first] = cycles
  const running = cycles.find(({ startsOn, endsOn }) => startsOn <= visitedOn && visitedOn <= endsOn)
  const beforeFirst = first !== undefined && visitedOn < first.startsOn ? first : undefined
  const effect = effectOfLoggedVisit({
    cycleStartsOn: (running ?? beforeFirst)?.startsOn ?? null,
    cycleNumber: running?.number ?? (cycles.at(-1)?.number ?? 0) + 1,
    visitedOn,
    committeeFunctioning,
    confirmedStart,
  })
  if (!effect.ok) return effect
  if (running) return accept({ cycleId: running.id, started: false })
  const started = await startFirstCycle(context, { factoryId: visit.factory.id, startsOn: visitedOn })
  return started.ok ? accept({ cycleId: started.value.cycleId, started: true }) : started
}

/** CYC-11: what was planned was allowed; more days than that need what is left of the entitlement. */
export async function daysAllowed(
  { db, occasion }: CommandContext,
  visit: LockedVisit,
  { visitedOn, days }: Pick<VisitLog, 'visitedOn' | 'days'>,
): Promise<Result<null>> {
  if (days <= visit.days) return accept(null)
  const entitlement = await visitDaysOn(db, occasion, visit.factory, visitedOn, visit.id)
  const allowed = visitDaysAllowed(entitlement, days, false)
  if (allowed.ok) return accept(null)
  const { rule, reason, ...more } = allowed.refusal
  return refuse(rule, reason, { ...more, fields: { days: reason } })
}
