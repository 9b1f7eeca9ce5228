import { accepted, aLog, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { aFactory, anAssignment } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aMember } from '@tests/support/people'
import { expect, test } from 'vitest'
import { assignAdvisor } from '@/features/advisory/commands/assign-advisor'
import { renewCalendarFeed } from '@/features/advisory/commands/calendar-feed'
import { markCommentsSeen } from '@/features/advisory/commands/comments-seen'
import { logVisit } from '@/features/advisory/commands/log-visit'
import { cancelVisit, changePlannedVisit } from '@/features/advisory/commands/plan-visit'
import { advisorHome } from '@/features/advisory/queries/advisor-home'
import { calendarOf } from '@/features/advisory/queries/calendar'
import { programmeFactories } from '@/features/advisory/queries/programme-factories'
import { assessorHome, managerHome } from '@/features/advisory/queries/programme-home'
import { database } from '@/server/database'
import type { IssueState } from '@/server/database/client/enums'
import { toDayColumn } from '@/server/database/day-column'

const today = '2027-03-10'

interface IssueOptions {
  state?: IssueState
  critical?: boolean
  dueOn?: string
}

async function anIssue(
  factoryId: string,
  number: number,
  { state = 'OPEN', critical, dueOn }: IssueOptions = {},
) {
  return database().issue.create({
    data: {
      factoryId,
      number,
      cluster: 'OSH',
      description: `Issue ${number}`,
      source: 'FACTORY',
      state,
      criticalIssue: critical ? 1 : null,
      enteredAt: noon('2027-02-01'),
      stateSince: noon('2027-02-01'),
      ...(dueOn ? { actions: { create: { position: 1, what: 'Do it', dueOn: toDayColumn(dueOn) } } } : {}),
    },
  })
}

async function aComment(
  issueId: string,
  personId: string,
  text: string,
  at: Date,
  role: 'FACTORY_MANAGER' | 'ENTERPRISE_ADVISOR',
) {
  await database().comment.create({ data: { issueId, personId, role, text, at } })
}

test('ADV-07: the home holds the visits, sign-offs, overdue items and new comments of the advisor’s own factories of now, and nothing else', async () => {
  const mine = await anAdvisedFactory('2027-01-01')
  const theirs = await anAdvisedFactory('2027-01-01')
  const former = await aFactory('BD')
  await anAssignment(mine.advisor.membershipId, former.factoryId, '2026-01-01', '2026-12-31')
  await aLoggedVisit(mine, '2027-01-11')
  const toLog = await aPlannedVisit(mine, '2027-03-01')
  const now = await aPlannedVisit(mine, today, { plannedAt: '2027-03-01' })
  const next = await aPlannedVisit(mine, '2027-04-01', { plannedAt: today })
  const gone = await aPlannedVisit(mine, '2027-04-02', { plannedAt: today })
  accepted(
    await cancelVisit(await as(mine.advisor.membershipId, today), {
      visitId: gone.visitId,
      reason: 'Holiday',
    }),
  )
  await aPlannedVisit(theirs, today)
  const waits = await anIssue(mine.factoryId, 1, { state: 'REPORTED_DONE' })
  const waitsCritical = await anIssue(mine.factoryId, 2, { state: 'REPORTED_DONE', critical: true })
  const late = await anIssue(mine.factoryId, 3, { dueOn: '2027-03-09' })
  await anIssue(mine.factoryId, 4, { dueOn: today })
  await anIssue(mine.factoryId, 5, { state: 'CLOSED_BY_ASSESSMENT', dueOn: '2027-02-02' })
  for (const { factoryId } of [theirs, former]) {
    const other = await anIssue(factoryId, 1, { state: 'REPORTED_DONE' })
    await anIssue(factoryId, 2, { dueOn: '2027-03-01' })
    await aComment(other.id, mine.manager.personId, 'Elsewhere', noon('2027-03-09'), 'FACTORY_MANAGER')
  }
  await aComment(late.id, mine.manager.personId, 'Parts are late', noon('2027-03-08'), 'FACTORY_MANAGER')
  await aComment(late.id, mine.advisor.personId, 'I will look', noon('2027-03-09'), 'ENTERPRISE_ADVISOR')
  const home = await advisorHome(await as(mine.advisor.membershipId, today))
  if (!home) throw new Error('the advisor has no home')
  const ids = (things: { id: string }[]) => things.map(({ id }) => id)
  expect(ids(home.toLog)).toEqual([toLog.visitId])
  expect(ids(home.today)).toEqual([now.visitId])
  expect(ids(home.next)).toEqual([next.visitId])
  expect(ids(home.signOffs)).toEqual([waitsCritical.id, waits.id])
  expect(ids(home.overdueIssues)).toEqual([late.id])
  expect(home.newComments.map(({ text }) => text)).toEqual(['Parts are late'])
  expect(home.reportsDue.every(({ factory }) => factory.code === mine.code)).toBe(true)
})

test('ADV-07: comments are new until they were seen; later ones are new again', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  const issue = await anIssue(factory.factoryId, 1)
  await aComment(issue.id, factory.manager.personId, 'First', noon('2027-03-01'), 'FACTORY_MANAGER')
  const occasion = await as(factory.advisor.membershipId, today)
  accepted(await markCommentsSeen(occasion, { until: noon('2027-03-01') }))
  expect((await advisorHome(occasion))?.newComments).toEqual([])
  await aComment(issue.id, factory.manager.personId, 'Second', noon('2027-03-02'), 'FACTORY_MANAGER')
  expect((await advisorHome(occasion))?.newComments.map(({ text }) => text)).toEqual(['Second'])
  accepted(await markCommentsSeen(occasion, { until: noon('2027-03-02') }))
  accepted(await markCommentsSeen(occasion, { until: noon('2027-02-01') }))
  expect((await advisorHome(occasion))?.newComments).toEqual([])
})

test('ADV-07: nobody else has an advisor’s home', async () => {
  const factory = await anAdvisedFactory('2027-01-01')
  for (const { membershipId } of [factory.manager, factory.programmeManager])
    expect(await advisorHome(await as(membershipId, today))).toBeNull()
  expect(
    await markCommentsSeen(await as(factory.manager.membershipId, today), { until: noon(today) }),
  ).toMatchObject({
    refusal: { rule: 'ADV-07' },
  })
})

test('REG-06: the programme manager’s home shows the factories of the country without an advisor, and overdue visits', async () => {
  const factory = await anAdvisedFactory('2027-01-01', 'VN')
  const unadvised = await aFactory('VN')
  await anAdvisedFactory('2027-01-01', 'JO')
  const late = await aPlannedVisit(factory, '2027-03-01')
  const home = await managerHome(await as(factory.programmeManager.membershipId, today))
  expect(home?.withoutAdvisor.map(({ id }) => id)).toEqual([unadvised.factoryId])
  expect(home?.overdueVisits.map(({ id }) => id)).toEqual([late.visitId])
  expect(await managerHome(await as(factory.advisor.membershipId, today))).toBeNull()
  expect(await assessorHome(await as(factory.advisor.membershipId, today))).toBeNull()
})

test('ACC-05: an advisor’s list holds the factories of now and those of before apart, and no others', async () => {
  const mine = await anAdvisedFactory('2027-01-01')
  const former = await aFactory('BD')
  await anAssignment(mine.advisor.membershipId, former.factoryId, '2026-01-01', '2026-12-31')
  await anAdvisedFactory('2027-01-01')
  const occasion = await as(mine.advisor.membershipId, today)
  const listed = async (filter: 'all' | 'mine' | 'earlier') => {
    const view = await programmeFactories(occasion, { q: '', filter, programme: null, page: 1 })
    return view?.rows.map(({ id }) => id).sort()
  }
  expect(await listed('mine')).toEqual([mine.factoryId])
  expect(await listed('earlier')).toEqual([former.factoryId])
  expect(await listed('all')).toEqual([mine.factoryId, former.factoryId].sort())
  const manager = await as(mine.manager.membershipId, today)
  expect(await programmeFactories(manager, { q: '', filter: 'all', programme: null, page: 1 })).toBeNull()
})

const plan = { mode: 'IN_PERSON' as const, days: 1, purpose: 'Exits' }

/** A factory whose advisor is followed by another from a day on; the manager decides it two months before. */
async function aHandOver(since: string, plannedOn: string) {
  const factory = await anAdvisedFactory('2027-01-01')
  const { visitId } = await aPlannedVisit(factory, plannedOn, { plannedAt: '2027-05-01' })
  const follower = await aMember(factory.officeId, 'ENTERPRISE_ADVISOR')
  const manager = await as(factory.programmeManager.membershipId, '2027-05-02')
  accepted(
    await assignAdvisor(manager, { factoryCode: factory.code, membershipId: follower.membershipId, since }),
  )
  return { factory, follower, manager, visitId }
}

const homeOf = async (membershipId: string, on: string) => {
  const home = await advisorHome(await as(membershipId, on))
  return { next: home?.next.map(({ id }) => id), toLog: home?.toLog.map(({ id }) => id) }
}

test('ADV-07: a visit moved beyond a change of advisors is the visit of who advises then, on their home and in their calendar', async () => {
  const { factory, follower, manager, visitId } = await aHandOver('2027-07-01', '2027-06-20')
  accepted(await changePlannedVisit(manager, { visitId, plannedOn: '2027-07-10', ...plan }))
  expect((await homeOf(factory.advisor.membershipId, '2027-06-30')).next).toEqual([])
  expect((await homeOf(follower.membershipId, '2027-07-05')).next).toEqual([visitId])
  const { path } = accepted(await renewCalendarFeed(await as(follower.membershipId, '2027-07-05'), {}))
  const calendar = await calendarOf(path.replace('/calendar/', '').replace('.ics', ''), noon('2027-07-05'))
  expect(calendar).toContain('DTSTART;VALUE=DATE:20270710')
})

test('ADV-07: a visit that nobody logged before the change waits on the home of who may log it, and can be logged', async () => {
  const { factory, follower, visitId } = await aHandOver('2027-07-01', '2027-06-20')
  expect((await homeOf(factory.advisor.membershipId, '2027-06-30')).toLog).toEqual([visitId])
  expect((await homeOf(factory.advisor.membershipId, '2027-07-02')).toLog).toEqual([])
  expect((await homeOf(follower.membershipId, '2027-07-02')).toLog).toEqual([visitId])
  const log = aLog(visitId, '2027-06-20')
  accepted(await logVisit(await as(follower.membershipId, '2027-07-02'), log))
  expect((await homeOf(follower.membershipId, '2027-07-02')).toLog).toEqual([])
  const { advisorMembershipId } = await database().visit.findUniqueOrThrow({ where: { id: visitId } })
  expect(advisorMembershipId).toBe(factory.advisor.membershipId)
})
