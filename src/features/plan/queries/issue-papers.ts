import 'server-only'
import type { Day } from '@/lib/days'
import { grouped } from '@/lib/grouped'
import type { Role } from '@/rules/people/roles'
import type { CheckGiven, CheckKind } from '@/rules/plan/sign-off'
import { accessible } from '@/server/access/permitted'
import { database } from '@/server/database'
import type { IssueEventKind } from '@/server/database/client/enums'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'
import { personNames } from './person-names'

export interface CommentView {
  id: string
  text: string
  at: Date
  name: string | null
  role: Role
  own: boolean
}

export interface EvidenceView {
  id: string
  /** Shown and downloaded at `/files/<fileId>`. */
  fileId: string
  name: string
  mediaType: string
  bytes: number
  width: number | null
  height: number | null
  caption: string
  showsOn: Day
  addedBy: string | null
  addedAt: Date
}

export interface CheckView {
  kind: CheckKind
  given: CheckGiven
  name: string | null
  role: Role
  note: string
  at: Date
}

export interface IssueHistoryEntry {
  id: string
  kind: IssueEventKind
  field: string | null
  actionId: string | null
  /** What the action says today, for entries about one. */
  action: string | null
  before: unknown
  after: unknown
  reason: string | null
  at: Date
  name: string | null
  role: Role | null
}

/** What has been said, shown, given and changed about an issue. */
export interface IssuePaper {
  /** Oldest first. */
  commentList: CommentView[]
  evidenceList: EvidenceView[]
  /** Checks that stand. */
  checkList: CheckView[]
  earlierChecks: (CheckView & { endedAt: Date })[]
  /** Newest first. */
  history: IssueHistoryEntry[]
}

/** The papers of each of these issues, as far as the viewer may see them. */
export async function issuePapers(
  occasion: Occasion,
  issueIds: string[],
  /** What each action of the issues says today, removed ones as well. */
  actions: ReadonlyMap<string, string>,
): Promise<Map<string, IssuePaper>> {
  const stored = await storedPapers(occasion, issueIds)
  const people = [
    ...stored.comments.map(({ personId }) => personId),
    ...stored.evidence.map(({ addedBy }) => addedBy),
    ...stored.checks.map(({ givenBy }) => givenBy),
    ...stored.events.map(({ personId }) => personId),
  ]
  const names = await personNames(occasion, people)
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const own = occasion.viewer.kind === 'person' ? occasion.viewer.personId : null
  const byIssue = ({ issueId }: { issueId: string }) => issueId
  const [comments, evidence, checks, events] = [
    grouped(stored.comments, byIssue),
    grouped(stored.evidence, byIssue),
    grouped(stored.checks, byIssue),
    grouped(stored.events, byIssue),
  ]
  return new Map(
    issueIds.map((id) => {
      const given = (checks.get(id) ?? []).map(({ issueId, givenBy, ...check }) => ({
        ...check,
        name: nameOf(givenBy),
      }))
      const paper: IssuePaper = {
        commentList: (comments.get(id) ?? []).map(({ issueId, personId, ...comment }) => ({
          ...comment,
          name: nameOf(personId),
          own: personId === own,
        })),
        evidenceList: (evidence.get(id) ?? []).map(({ issueId, addedBy, showsOn, file, ...item }) => ({
          ...item,
          ...file,
          showsOn: fromDayColumn(showsOn),
          addedBy: nameOf(addedBy),
        })),
        checkList: given.flatMap(({ endedAt, ...check }) => (endedAt === null ? [check] : [])),
        earlierChecks: given.flatMap(({ endedAt, ...check }) =>
          endedAt === null ? [] : [{ ...check, endedAt }],
        ),
        history: (events.get(id) ?? []).map(({ issueId, personId, ...event }) => ({
          ...event,
          action: event.actionId === null ? null : (actions.get(event.actionId) ?? null),
          name: nameOf(personId),
        })),
      }
      return [id, paper]
    }),
  )
}

async function storedPapers({ ability }: Occasion, issueIds: string[]) {
  const ofIssues = { issueId: { in: issueIds } }
  const [comments, evidence, checks, events] = await Promise.all([
    database().comment.findMany({
      where: { AND: [accessible(ability, 'Comment'), ofIssues] },
      select: { id: true, issueId: true, personId: true, role: true, text: true, at: true },
      orderBy: { at: 'asc' },
    }),
    database().evidence.findMany({
      where: { AND: [accessible(ability, 'Evidence'), ofIssues, { removedAt: null }] },
      select: {
        id: true,
        issueId: true,
        fileId: true,
        caption: true,
        showsOn: true,
        addedBy: true,
        addedAt: true,
        file: { select: { name: true, mediaType: true, bytes: true, width: true, height: true } },
      },
      orderBy: { addedAt: 'asc' },
    }),
    database().signOffCheck.findMany({
      where: { AND: [accessible(ability, 'SignOffCheck'), ofIssues] },
      select: {
        issueId: true,
        kind: true,
        given: true,
        givenBy: true,
        role: true,
        note: true,
        at: true,
        endedAt: true,
      },
      orderBy: { at: 'asc' },
    }),
    database().issueEvent.findMany({
      where: { AND: [accessible(ability, 'IssueEvent'), ofIssues] },
      select: {
        id: true,
        issueId: true,
        kind: true,
        field: true,
        actionId: true,
        before: true,
        after: true,
        reason: true,
        personId: true,
        role: true,
        at: true,
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
    }),
  ])
  return { comments, evidence, checks, events }
}
