import 'server-only'
import anyAscii from 'any-ascii'
import { dayInTimeZone } from '@/lib/days'
import type { ProgrammeConfiguration } from '@/rules/cycle/programme-configuration'
import { criticalAnswers, reportedIssues } from '@/rules/transparency/critical-issue-states'
import { type PublicAssessment, publicEntry } from '@/rules/transparency/public-entry'
import { database, type Transaction } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn, toDayColumn } from '@/server/database/day-column'
import { announce } from '@/server/live'
import { programmeCodes, programmeConfiguration } from '@/server/reference/programme-configuration'
import { criticalIssues, questionsFor } from '@/server/reference/reference'
import { factoriesBehindTheDay } from './queries/factories-behind-the-day'

/**
 * PUB-01, PUB-02, PUB-04: writes the public entry of a factory as it follows at that instant from its released
 * assessments and nothing else (PUB-03). The step of whatever releases an assessment's report, and of the daily job.
 */
export async function rebuildPublicEntry(db: Transaction, factoryId: string, at: Date): Promise<void> {
  const factory = await db.factory.findUniqueOrThrow({
    where: { id: factoryId },
    select: {
      code: true,
      programmeCode: true,
      name: true,
      localName: true,
      city: true,
      region: true,
      leftOn: true,
    },
  })
  const configuration = programmeConfiguration(factory.programmeCode)
  const on = dayInTimeZone(at, configuration.timeZone)
  const reported = reportedIssues(
    criticalIssues(),
    configuration.transparency.additionalCriticalIssues,
    factory.programmeCode,
  )
  const assessments = await releasedAssessments(db, factoryId, at, configuration)
  const entry = publicEntry(assessments, reported, configuration.transparency, on)
  if (entry === null) return
  const { leftOn, ...named } = factory
  const left = fromOptionalDayColumn(leftOn)
  const row = {
    ...named,
    assessments: entry.assessments,
    latestOn: toDayColumn(entry.latest.day),
    latest: { ...entry.latest, issues: entry.latest.issues.map((issue) => ({ ...issue })) },
    previous: { ...entry.previous, issues: entry.previous.issues.map((issue) => ({ ...issue })) },
    notCompliedWith: entry.latest.notCompliedWith,
    fullCompliance: entry.fullCompliance,
    noLongerInProgramme: left !== null && left <= on,
    changedOn: toDayColumn(on),
    searchText: searchTextOf(factory),
  }
  await db.publicEntry.upsert({ where: { factoryId }, create: { factoryId, ...row }, update: row })
  // Pages made before are forgotten in every server, whichever process the release came from.
  await announce(db, ['public'])
}

/**
 * PUB-01, PUB-04: brings the public record up to an instant: what follows from a day merely having come. Each entry in a
 * transaction of its own; done again, it changes nothing. Answers how many entries were written.
 */
export async function refreshPublicEntries(at: Date): Promise<number> {
  let written = 0
  for (const code of programmeCodes()) {
    const configuration = programmeConfiguration(code)
    const on = dayInTimeZone(at, configuration.timeZone)
    for (const factoryId of await factoriesBehindTheDay(configuration, on, at)) {
      await database().$transaction(async (db) => {
        await db.$queryRaw`SELECT "id" FROM "Factory" WHERE "id" = ${factoryId}::uuid FOR NO KEY UPDATE`
        await rebuildPublicEntry(db, factoryId, at)
      })
      written += 1
    }
  }
  return written
}

/** Assessments whose report was out by then, each counted from the day of its first version. */
async function releasedAssessments(
  db: Transaction,
  factoryId: string,
  at: Date,
  { code, timeZone }: Pick<ProgrammeConfiguration, 'code' | 'timeZone'>,
): Promise<PublicAssessment[]> {
  const questions = questionsFor(code)
  const rows = await db.assessment.findMany({
    where: { factoryId, reports: { some: { releasedAt: { lte: at } } } },
    select: {
      endedOn: true,
      reports: { where: { version: 1 }, select: { releasedAt: true } },
      findings: { select: { questionCode: true, answer: true } },
    },
  })
  return rows.map(({ endedOn, reports, findings }) => ({
    day: fromDayColumn(endedOn),
    releasedOn: dayInTimeZone(reports[0]?.releasedAt ?? at, timeZone),
    answers: criticalAnswers(
      questions,
      findings.map(({ questionCode, answer }) => ({ question: questionCode, answer })),
    ),
  }))
}

/** Found by name and place as they are written and as they are read in Latin letters. */
function searchTextOf(factory: {
  name: string
  localName: string | null
  city: string
  region: string
}): string {
  const own = [factory.name, factory.localName, factory.city, factory.region]
    .filter((part) => part !== null)
    .join(' ')
  const latin = anyAscii(own)
  return latin === own ? own : `${own}\n${latin}`
}
