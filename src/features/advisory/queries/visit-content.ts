import 'server-only'
import type { VisitContent } from '@/rules/advisory/correction'
import type { VisitSide } from '@/rules/advisory/visit'
import type { Transaction } from '@/server/database'
import { fromOptionalDayColumn } from '@/server/database/day-column'
import type { CorrectedLog } from '../schema'

/** What is logged of a visit, in the form in which a correction is compared with it. The visit was found before. */
export async function visitContent(db: Transaction, visitId: string): Promise<VisitContent> {
  const visit = await db.visit.findUniqueOrThrow({
    where: { id: visitId },
    select: {
      mode: true,
      days: true,
      agenda: true,
      topics: true,
      notesForFactory: true,
      managementPresent: true,
      managementWomen: true,
      workersPresent: true,
      workersWomen: true,
      unionPresent: true,
      unionWomen: true,
      issues: { select: { issue: { select: { number: true } } } },
      agreements: { select: { what: true, responsible: true, dueOn: true } },
    },
  })
  const present = (side: VisitSide) => ({
    present: visit[`${side}Present`] ?? 0,
    women: visit[`${side}Women`] ?? 0,
  })
  const agreements = visit.agreements.map(({ dueOn, ...agreement }) => ({
    ...agreement,
    dueOn: fromOptionalDayColumn(dueOn),
  }))
  return contentOf({
    mode: visit.mode,
    days: Number(visit.days),
    participants: { management: present('management'), workers: present('workers'), union: present('union') },
    agenda: visit.agenda,
    topics: visit.topics,
    issueNumbers: visit.issues.map(({ issue }) => issue.number),
    agreements,
    notesForFactory: visit.notesForFactory,
  })
}

/** The same of what a form says. */
export function contentOfLog(log: CorrectedLog): VisitContent {
  return contentOf({
    ...log,
    participants: {
      management: { present: log.managementPresent, women: log.managementWomen },
      workers: { present: log.workersPresent, women: log.workersWomen },
      union: { present: log.unionPresent, women: log.unionWomen },
    },
  })
}

/** Its fields and no others, in one order, so that the same content is the same however it was stored. */
function contentOf(content: VisitContent): VisitContent {
  const { mode, days, participants, agenda, topics, issueNumbers, agreements, notesForFactory } = content
  return {
    mode,
    days,
    participants,
    agenda,
    topics: topics.filter(Boolean),
    issueNumbers: [...new Set(issueNumbers)].sort((a, b) => a - b),
    agreements: agreements.map(({ what, responsible, dueOn }) => ({ what, responsible, dueOn })),
    notesForFactory,
  }
}
