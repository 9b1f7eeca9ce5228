import { accepted, aLoggedVisit, anAdvisedFactory, aPlannedVisit } from '@tests/support/advisory'
import { aFactory, anAssignment } from '@tests/support/factories'
import { as, noon } from '@tests/support/occasions'
import { aMember } from '@tests/support/people'
import { expect, test } from 'vitest'
import { renewCalendarFeed } from '@/features/advisory/commands/calendar-feed'
import { cancelVisit, changePlannedVisit } from '@/features/advisory/commands/plan-visit'
import { calendarOf } from '@/features/advisory/queries/calendar'
import { database } from '@/server/database'

const today = '2027-03-10'

async function aFeed(membershipId: string): Promise<string> {
  const { path } = accepted(await renewCalendarFeed(await as(membershipId, today), {}))
  return path.replace('/calendar/', '').replace('.ics', '')
}

const read = async (secret: string) =>
  (await calendarOf(secret, noon(today)))?.replaceAll('\r\n ', '') ?? null

test('ADV-07: the feed holds the advisor’s own visits only, and says which are cancelled and which have changed', async () => {
  const mine = await anAdvisedFactory('2027-01-01')
  await aLoggedVisit(mine, '2027-01-11')
  const theirs = await anAdvisedFactory('2027-01-01')
  const kept = await aPlannedVisit(mine, '2027-03-20', { plannedAt: today })
  const gone = await aPlannedVisit(mine, '2027-03-21', { plannedAt: today })
  const others = await aPlannedVisit(theirs, '2027-03-20', { plannedAt: today })
  const occasion = await as(mine.advisor.membershipId, today)
  const moved = {
    plannedOn: '2027-03-22',
    mode: 'VIRTUAL' as const,
    days: 0.5,
    purpose: 'Committee; exits, drills',
  }
  accepted(await changePlannedVisit(occasion, { visitId: kept.visitId, ...moved }))
  accepted(await cancelVisit(occasion, { visitId: gone.visitId, reason: 'Holiday' }))
  const calendar = await read(await aFeed(mine.advisor.membershipId))
  const events = (calendar ?? '').split('BEGIN:VEVENT').slice(1)
  const event = (visitId: string) => events.find((text) => text.includes(`UID:visit-${visitId}@selvedge`))
  expect(events).toHaveLength(3)
  expect(event(kept.visitId)).toContain('DTSTART;VALUE=DATE:20270322')
  expect(event(kept.visitId)).toContain('SEQUENCE:1')
  expect(event(kept.visitId)).toContain('Committee\\; exits\\, drills')
  expect(event(gone.visitId)).toContain('STATUS:CANCELLED')
  expect(event(others.visitId)).toBeUndefined()
  expect(calendar).not.toContain(theirs.name)
})

test('ADV-07: visits of a factory that is the advisor’s no more leave the feed', async () => {
  const mine = await anAdvisedFactory('2027-01-01')
  const former = await aFactory('BD')
  await anAssignment(mine.advisor.membershipId, former.factoryId, '2026-01-01', '2027-02-28')
  await aPlannedVisit({ ...former, advisor: mine.advisor }, '2027-02-20', { plannedAt: '2027-02-01' })
  const calendar = await read(await aFeed(mine.advisor.membershipId))
  expect(calendar).toContain('BEGIN:VCALENDAR')
  expect(calendar).not.toContain('BEGIN:VEVENT')
})

test('ADV-07: the secret is shown once and kept as a hash only; unknown and renewed ones find nothing', async () => {
  const { advisor } = await anAdvisedFactory('2027-01-01')
  const occasion = await as(advisor.membershipId, today)
  const { path } = accepted(await renewCalendarFeed(occasion, {}, { key: 'one click' }))
  expect(accepted(await renewCalendarFeed(occasion, {}, { key: 'one click' })).path).toBe(path)
  const first = path.replace('/calendar/', '').replace('.ics', '')
  const stored = await database().$queryRaw<{ found: bigint }[]>`
    SELECT (SELECT count(*) FROM "CalendarFeed" t WHERE t::text LIKE '%' || ${first} || '%')
      + (SELECT count(*) FROM "CommandReceipt" t WHERE t::text LIKE '%' || ${first} || '%')
      + (SELECT count(*) FROM "AuditEntry" t WHERE t::text LIKE '%' || ${first} || '%') AS found`
  expect(Number(stored[0]?.found)).toBe(0)
  expect(await read(first)).not.toBeNull()
  const second = await aFeed(advisor.membershipId)
  expect(await read(first)).toBeNull()
  expect(await read('unknown')).toBeNull()
  expect(await read('')).toBeNull()
  expect(await read(second)).not.toBeNull()
})

test('ADV-07: the feed ends with the role and with the person, and only advisors have one', async () => {
  const { advisor, officeId, manager } = await anAdvisedFactory('2027-01-01')
  const second = await aMember(officeId, 'ENTERPRISE_ADVISOR')
  const [ofFirst, ofSecond] = [await aFeed(advisor.membershipId), await aFeed(second.membershipId)]
  await database().membership.update({ where: { id: advisor.membershipId }, data: { endedAt: noon(today) } })
  await database().person.update({ where: { id: second.personId }, data: { deactivatedAt: noon(today) } })
  expect([await read(ofFirst), await read(ofSecond)]).toEqual([null, null])
  expect(await renewCalendarFeed(await as(manager.membershipId, today), {})).toMatchObject({
    refusal: { rule: 'ADV-07' },
  })
})
