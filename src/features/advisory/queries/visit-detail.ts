import 'server-only'
import { issueTitle } from '@/features/plan/queries/plan-words'
import type { Day } from '@/lib/days'
import { asksAboutCommittee } from '@/rules/advisory/first-visit'
import type { DeliveryMode, Participants, VisitSide } from '@/rules/advisory/visit'
import { doneStates } from '@/rules/plan/issue'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import type { PersonalOccasion } from '@/server/occasion'
import { programmeConfiguration } from '@/server/reference/programme-configuration'
import { dayOf } from '@/server/reference/programme-day'
import { correctionsOf, type VisitCorrectionView } from './corrections'
import { mayWithFactory } from './factory-for-staff'
import { cyclesOf } from './visit-days'
import { type VisitState, visitState } from './visit-state'

export interface VisitDetail {
  id: string
  factory: { id: string; code: string; name: string; programmeCode: string }
  today: Day
  state: VisitState
  plannedOn: Day
  visitedOn: Day | null
  mode: DeliveryMode
  days: number
  purpose: string
  advisor: string | null
  cancelledReason: string | null
  participants: Record<VisitSide, Participants>
  agenda: string | null
  topics: string[]
  notesForFactory: string | null
  /** Programme staff only; null for everybody else. */
  internalNotes: string | null
  committeeFunctioning: boolean | null
  issues: { number: number; cluster: string; optionIndex: number | null; description: string }[]
  agreements: { id: string; what: string; responsible: string | null; dueOn: Day | null }[]
  files: { fileId: string; caption: string; name: string; mediaType: string; bytes: number }[]
  /** Newest first. */
  corrections: VisitCorrectionView[]
  /** ADV-02: the log of this visit asks whether a functioning committee exists. */
  asksAboutCommittee: boolean
  /** How long a cycle lasts that this visit starts. */
  cycleMonths: number
  mayPlan: boolean
  mayLog: boolean
}

/** ADV-01: a visit as the factory and its programme's staff see it; internal notes only where access gives them. */
export async function visitDetail(occasion: PersonalOccasion, id: string): Promise<VisitDetail | null> {
  const { ability, viewer } = occasion
  if (viewer.organisationKind === 'BUYER' || !/^[0-9a-f-]{36}$/.test(id)) return null
  const visit = await database().visit.findFirst({
    where: { AND: [accessible(ability, 'Visit'), { id }] },
    include: {
      factory: { select: { id: true, code: true, name: true, programmeCode: true } },
      agreements: { where: { AND: [accessible(ability, 'VisitAgreement')] }, orderBy: { id: 'asc' } },
      issues: {
        where: { issue: { is: accessible(ability, 'Issue') } },
        select: { issue: { select: issueShown } },
      },
      files: {
        where: { AND: [accessible(ability, 'VisitFile')] },
        select: { caption: true, file: { select: fileShown } },
      },
    },
  })
  if (!visit) return null
  const { factory } = visit
  const [mayLog, mayAssign, cycles, internalNotes, advisor, corrections] = await Promise.all([
    mayWithFactory(occasion, factory.id, 'advise'),
    mayWithFactory(occasion, factory.id, 'assign'),
    cyclesOf(database(), occasion, factory.id),
    internalNotesOf(occasion, id),
    nameOfMember(occasion, visit.advisorMembershipId),
    correctionsOf(occasion, visit),
  ])
  const present = (side: VisitSide) => ({
    present: visit[`${side}Present`] ?? 0,
    women: visit[`${side}Women`] ?? 0,
  })
  return {
    id,
    factory,
    today: dayOf(occasion, factory.programmeCode),
    state: visitState(visit),
    plannedOn: fromDayColumn(visit.plannedOn),
    visitedOn: fromOptionalDayColumn(visit.visitedOn),
    mode: visit.mode,
    days: Number(visit.days),
    purpose: visit.purpose,
    advisor,
    cancelledReason: visit.cancelledReason,
    participants: { management: present('management'), workers: present('workers'), union: present('union') },
    agenda: visit.agenda,
    topics: visit.topics,
    notesForFactory: visit.notesForFactory,
    internalNotes,
    committeeFunctioning: visit.committeeFunctioning,
    issues: visit.issues.map(({ issue }) => issue).sort((a, b) => a.number - b.number),
    agreements: visit.agreements.map(({ visitId, dueOn, ...agreement }) => ({
      ...agreement,
      dueOn: fromOptionalDayColumn(dueOn),
    })),
    corrections,
    files: visit.files.map(({ caption, file: { id: fileId, ...file } }) => ({ fileId, caption, ...file })),
    asksAboutCommittee: asksAboutCommittee({
      cycleStartsOn: cycles.at(-1)?.startsOn ?? null,
      cycleNumber: (cycles.at(-1)?.number ?? 0) + 1,
    }),
    cycleMonths: programmeConfiguration(factory.programmeCode).cycle.months,
    mayPlan: mayLog || mayAssign,
    mayLog,
  }
}

const issueShown = { number: true, cluster: true, optionIndex: true, description: true } as const
const fileShown = { id: true, name: true, mediaType: true, bytes: true } as const

async function internalNotesOf({ ability }: PersonalOccasion, visitId: string): Promise<string | null> {
  const note = await database().visitInternalNote.findFirst({
    where: { AND: [accessible(ability, 'VisitInternalNote'), { visitId }] },
    select: { text: true },
  })
  return note?.text ?? null
}

async function nameOfMember({ ability }: PersonalOccasion, membershipId: string): Promise<string | null> {
  const person = await database().person.findFirst({
    where: { AND: [accessible(ability, 'Person'), { memberships: { some: { id: membershipId } } }] },
    select: { name: true },
  })
  return person?.name ?? null
}

/** The issues a visit can have worked on, by number: those of the plan that are not done, and those it names already; in the words of a language. */
export async function issuesToChoose(
  { ability }: PersonalOccasion,
  { factory: { id: factoryId }, issues }: Pick<VisitDetail, 'factory' | 'issues'>,
  language: string,
): Promise<{ number: number; title: string }[]> {
  const named = issues.map(({ number }) => number)
  const found = await database().issue.findMany({
    where: {
      AND: [
        accessible(ability, 'Issue'),
        { factoryId },
        { OR: [{ state: { notIn: [...doneStates] } }, { number: { in: named } }] },
      ],
    },
    select: issueShown,
    orderBy: { number: 'asc' },
  })
  return found.map((issue) => ({ number: issue.number, title: issueTitle(language, issue) }))
}
