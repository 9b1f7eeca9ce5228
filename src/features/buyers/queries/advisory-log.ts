import 'server-only'
import type { Day } from '@/lib/days'
import type { DeliveryMode, Participants, SupportChannel, VisitSide } from '@/rules/advisory/visit'
import { accessible, permitted } from '@/server/access/permitted'
import { database } from '@/server/database'
import { fromDayColumn, fromOptionalDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { dayOf } from '@/server/reference/programme-day'

/** A logged visit as buyers see it: no internal notes and no names (ADV-04). */
export interface LoggedVisitView {
  id: string
  on: Day
  mode: DeliveryMode
  days: number
  purpose: string
  participants: Record<VisitSide, Participants>
  agenda: string | null
  topics: string[]
  notesForFactory: string | null
  cycleNumber: number | null
  agreements: { id: string; what: string; dueOn: Day | null }[]
  /** The day of the latest correction of this log. */
  correctedOn: Day | null
}

/** A call, message, meeting or document between visits. */
export interface SupportView {
  id: string
  on: Day
  channel: SupportChannel
  topic: string
  issueNumbers: number[]
}

export interface AdvisoryLogView {
  visits: LoggedVisitView[]
  support: SupportView[]
}

const visitShown = [
  'id',
  'visitedOn',
  'mode',
  'days',
  'purpose',
  'agenda',
  'topics',
  'notesForFactory',
  'managementPresent',
  'managementWomen',
  'workersPresent',
  'workersWomen',
  'unionPresent',
  'unionWomen',
] as const

/** ACC-06, ADV-04: visits and support of a supplier's unlocked cycles, newest first; empty where the log is not open. */
export async function advisoryLog(occasion: Occasion, code: string): Promise<AdvisoryLogView> {
  const { viewer } = occasion
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return { visits: [], support: [] }
  const [visits, support] = await Promise.all([loggedVisits(occasion, code), supportContacts(occasion, code)])
  return { visits, support }
}

/** How many visits that log has. */
export async function countLoggedVisits({ ability, viewer }: Occasion, code: string): Promise<number> {
  if (viewer.kind !== 'person' || viewer.organisationKind !== 'BUYER') return 0
  return database().visit.count({
    where: { AND: [accessible(ability, 'Visit'), { factory: { is: { code } }, visitedOn: { not: null } }] },
  })
}

async function supportContacts({ ability }: Occasion, code: string): Promise<SupportView[]> {
  const contacts = await database().supportContact.findMany({
    where: { AND: [accessible(ability, 'SupportContact'), { factory: { is: { code } } }] },
    select: permitted(ability, 'SupportContact', ['id', 'on', 'channel', 'topic', 'issueNumbers']),
    orderBy: [{ on: 'desc' }, { id: 'asc' }],
  })
  return contacts.map(({ on, ...contact }) => ({ ...contact, on: fromDayColumn(on) }))
}

async function loggedVisits({ ability }: Occasion, code: string): Promise<LoggedVisitView[]> {
  const visits = await database().visit.findMany({
    where: { AND: [accessible(ability, 'Visit'), { factory: { is: { code } } }] },
    select: {
      ...permitted(ability, 'Visit', visitShown),
      cycle: { select: permitted(ability, 'Cycle', ['number'], 'know') },
      agreements: {
        where: { AND: [accessible(ability, 'VisitAgreement')] },
        select: permitted(ability, 'VisitAgreement', ['id', 'what', 'dueOn']),
      },
      factory: { select: { programmeCode: true } },
      corrections: {
        where: { AND: [accessible(ability, 'VisitCorrection')] },
        select: permitted(ability, 'VisitCorrection', ['at']),
        orderBy: { at: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ visitedOn: 'desc' }, { id: 'asc' }],
  })
  return visits.flatMap((visit) => {
    const on = fromOptionalDayColumn(visit.visitedOn)
    if (on === null) return []
    const [corrected] = visit.corrections
    const present = (side: VisitSide): Participants => ({
      present: visit[`${side}Present`] ?? 0,
      women: visit[`${side}Women`] ?? 0,
    })
    return [
      {
        id: visit.id,
        on,
        mode: visit.mode,
        days: Number(visit.days),
        purpose: visit.purpose,
        participants: {
          management: present('management'),
          workers: present('workers'),
          union: present('union'),
        },
        agenda: visit.agenda,
        topics: visit.topics,
        notesForFactory: visit.notesForFactory,
        cycleNumber: visit.cycle?.number ?? null,
        agreements: visit.agreements.map(({ dueOn, ...agreement }) => ({
          ...agreement,
          dueOn: fromOptionalDayColumn(dueOn),
        })),
        correctedOn: corrected ? dayOf(corrected, visit.factory.programmeCode) : null,
      },
    ]
  })
}
