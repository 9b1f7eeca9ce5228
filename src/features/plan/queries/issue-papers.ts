import 'server-only'
import type { Day } from '@/lib/days'
import type { Role } from '@/rules/people/roles'
import type { CheckGiven, CheckKind } from '@/rules/plan/sign-off'
import { accessible } from '@/server/access/permitted'
import type { Prisma } from '@/server/database/client/client'
import type { IssueEventKind } from '@/server/database/client/enums'
import { fromDayColumn } from '@/server/database/day-column'
import type { Occasion } from '@/server/occasion'

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

/** What the papers of an issue are made from, as far as the viewer may see it. */
export function paperSelect({ ability }: Occasion) {
  return {
    comments: {
      where: { AND: [accessible(ability, 'Comment')] },
      select: { id: true, personId: true, role: true, text: true, at: true },
      orderBy: { at: 'asc' },
    },
    evidence: {
      where: { AND: [accessible(ability, 'Evidence'), { removedAt: null }] },
      select: {
        id: true,
        fileId: true,
        caption: true,
        showsOn: true,
        addedBy: true,
        addedAt: true,
        file: { select: { name: true, mediaType: true, bytes: true, width: true, height: true } },
      },
      orderBy: { addedAt: 'asc' },
    },
    checks: {
      where: { AND: [accessible(ability, 'SignOffCheck')] },
      select: { kind: true, given: true, givenBy: true, role: true, note: true, at: true, endedAt: true },
      orderBy: { at: 'asc' },
    },
    events: {
      where: { AND: [accessible(ability, 'IssueEvent')] },
      select: {
        id: true,
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
    },
  } satisfies Prisma.IssueSelect
}

/** An issue with its papers as they are stored. */
export type StoredPapers = Prisma.IssueGetPayload<{ select: ReturnType<typeof paperSelect> }>

/** Who stands in the papers of an issue. */
export function peopleIn({ comments, evidence, checks, events }: StoredPapers): (string | null)[] {
  return [
    ...comments.map(({ personId }) => personId),
    ...evidence.map(({ addedBy }) => addedBy),
    ...checks.map(({ givenBy }) => givenBy),
    ...events.map(({ personId }) => personId),
  ]
}

/** The papers of an issue with the names of the people in them. */
export function paperOf(
  { viewer }: Occasion,
  { comments, evidence, checks, events }: StoredPapers,
  names: ReadonlyMap<string, string>,
  /** What each action of the issue says today, removed ones as well. */
  actions: ReadonlyMap<string, string>,
): IssuePaper {
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  const own = viewer.kind === 'person' ? viewer.personId : null
  const given = checks.map(({ givenBy, ...check }) => ({ ...check, name: nameOf(givenBy) }))
  return {
    commentList: comments.map(({ personId, ...comment }) => ({
      ...comment,
      name: nameOf(personId),
      own: personId === own,
    })),
    evidenceList: evidence.map(({ addedBy, showsOn, file, ...item }) => ({
      ...item,
      ...file,
      showsOn: fromDayColumn(showsOn),
      addedBy: nameOf(addedBy),
    })),
    checkList: given.flatMap(({ endedAt, ...check }) => (endedAt === null ? [check] : [])),
    earlierChecks: given.flatMap(({ endedAt, ...check }) =>
      endedAt === null ? [] : [{ ...check, endedAt }],
    ),
    history: events.map(({ personId, ...event }) => ({
      ...event,
      action: event.actionId === null ? null : (actions.get(event.actionId) ?? null),
      name: nameOf(personId),
    })),
  }
}
