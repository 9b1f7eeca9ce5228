import 'server-only'
import { compareDays } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import type { Transaction } from '@/server/database'
import type { Occasion } from '@/server/occasion'
import { type Reading, type ReadRow, unreadable } from '../row-reading'
import type { ImportCheck, ImportEffect, ImportRow, RowProblem } from '../schema'
import { type FoundFactory, type PlacedRow, placing } from './place-rows'
import { comparedWithStored, type StoredAssessment, storedAssessments } from './stored-assessments'

/** An assessment of a file as it will be kept. */
export interface ReadAssessment {
  factory: FoundFactory
  startedOn: string
  endedOn: string
  releasedOn: string
  toolVersion: string
  /** Memberships of the assessors. */
  team: string[]
  /** All answers of the file that can be read, also those that are stored already. */
  answers: ReadRow[]
  /** Those of them that are not stored yet. */
  newAnswers: ReadRow[]
  effect: ImportEffect
}

export interface CheckedRows {
  /** Earliest first. */
  assessments: ReadAssessment[]
  problems: RowProblem[]
}

/** Reads every row and asks what is stored: which assessments a file holds, and each row that cannot be read, with its reason. */
export async function checkRows(
  db: Transaction,
  occasion: Occasion,
  rows: readonly ImportRow[],
): Promise<CheckedRows> {
  const place = await placing(db, occasion)
  const problems: RowProblem[] = []
  const keep = <T>(reading: Reading<T>): T[] => {
    if ('read' in reading) return [reading.read]
    problems.push(reading.problem)
    return []
  }
  const placed = rows.flatMap((row) => keep(place(row)))
  const groups = grouped(placed, ({ factory, startedOn }) => `${factory.id} ${startedOn}`)
  const stored = await storedAssessments(db, placed)
  const assessments = [...groups].flatMap(([key, group]) => {
    const distinct = withoutContradictions(group).flatMap(keep)
    const checked = distinct.flatMap((row) => keep(comparedWithStored(row, stored.get(key))))
    const [first] = checked
    return first ? [assessmentOf(first, checked, stored.get(key))] : []
  })
  return {
    assessments: assessments.sort(byLastDay),
    problems: inOrder(problems, rows),
  }
}

/** Earliest first, so that what a later one found again is recurring. */
export function byLastDay(a: { endedOn: string }, b: { endedOn: string }): number {
  return compareDays(a.endedOn, b.endedOn)
}

/** What a check shows of the rows; nothing of it is kept. */
export function summary(rows: number, { assessments, problems }: CheckedRows): ImportCheck {
  return {
    rows,
    problems,
    assessments: assessments.map((assessment) => ({
      factoryCode: assessment.factory.code,
      factoryName: assessment.factory.name,
      programmeCode: assessment.factory.programmeCode,
      startedOn: assessment.startedOn,
      endedOn: assessment.endedOn,
      releasedOn: assessment.releasedOn,
      answers: assessment.answers.length,
      nonCompliant: assessment.answers.filter(({ answer }) => answer === 'NON_COMPLIANT').length,
      effect: assessment.effect,
    })),
  }
}

/** Rows of one assessment agree on its days and answer each question once. */
function withoutContradictions(group: readonly PlacedRow[]): Reading<PlacedRow>[] {
  const [first] = group
  const seen = new Map<string, string>()
  return group.map((row) => {
    const earlier = seen.get(row.question.code)
    if (earlier) return unreadable(row, 'questionTwice', { question: row.question.code, place: earlier })
    if (first && (row.endedOn !== first.endedOn || row.releasedOn !== first.releasedOn))
      return unreadable(row, 'daysDiffer', { place: first.place })
    seen.set(row.question.code, row.place)
    return { read: row }
  })
}

function assessmentOf(
  first: PlacedRow,
  rows: readonly PlacedRow[],
  stored: StoredAssessment | undefined,
): ReadAssessment {
  const newAnswers = rows.filter(({ question: { code } }) => !stored?.findings.has(code))
  const { factory, startedOn, endedOn, releasedOn, toolVersion } = first
  return {
    factory,
    startedOn,
    endedOn,
    releasedOn,
    toolVersion,
    team: [...new Set(rows.flatMap(({ team }) => team))],
    answers: [...rows],
    newAnswers,
    effect: stored === undefined ? 'NEW' : effectOnStored(newAnswers.length),
  }
}

function effectOnStored(newAnswers: number): ImportEffect {
  return newAnswers > 0 ? 'ADDED_TO' : 'UNCHANGED'
}

/** In the order in which their rows stand in the file. */
export function inOrder(problems: RowProblem[], rows: readonly ImportRow[]): RowProblem[] {
  const order = new Map(rows.map(({ place }, index) => [place, index]))
  return problems.sort((a, b) => (order.get(a.place) ?? 0) - (order.get(b.place) ?? 0))
}
