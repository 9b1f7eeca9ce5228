import { expect, test } from 'vitest'
import { type LoggedVisit, logSupport, logVisit, type PlannedVisit, planVisit } from './visit'

const on = '2027-03-10'
const planned: PlannedVisit = {
  plannedOn: '2027-03-20',
  mode: 'IN_PERSON',
  days: 1,
  purpose: 'Committee coaching',
}
const logged: LoggedVisit = {
  visitedOn: '2027-03-10',
  mode: 'HYBRID',
  days: 0.5,
  participants: {
    management: { present: 3, women: 1 },
    workers: { present: 4, women: 4 },
    union: { present: 0, women: 0 },
  },
  topics: ['Fire drills'],
  agreements: [{ what: 'Mark the exits', responsible: 'Rahim', dueOn: '2027-04-01' }],
}

function refusedFields(changes: Partial<LoggedVisit>): string[] {
  const result = logVisit({ ...logged, ...changes }, on)
  return result.ok ? [] : Object.keys(result.refusal.fields ?? {})
}

test('ADV-01: a visit is planned for a day to come, in half-day steps, with a mode and a purpose', () => {
  expect(planVisit(planned, on).ok).toBe(true)
  expect(planVisit({ ...planned, plannedOn: on, days: 0.5 }, on).ok).toBe(true)
  const wrong: Partial<PlannedVisit>[] = [
    { plannedOn: '2027-03-09' },
    { plannedOn: '2027-02-30' },
    { days: 0 },
    { days: -1 },
    { days: 0.25 },
    { days: Number.NaN },
    { purpose: ' ' },
  ]
  for (const changes of wrong)
    expect(planVisit({ ...planned, ...changes }, on)).toMatchObject({
      ok: false,
      refusal: { rule: 'ADV-01' },
    })
})

test('ADV-01: a visit is logged with who took part, by side', () => {
  expect(logVisit(logged, on).ok).toBe(true)
  const side = (present: number, women: number) => ({ present, women })
  const nobody = { management: side(0, 0), workers: side(0, 0), union: side(0, 0) }
  expect(refusedFields({ participants: nobody })).toContain('managementPresent')
  expect(refusedFields({ participants: { ...nobody, union: side(2, 3) } })).toEqual(['unionWomen'])
  expect(refusedFields({ participants: { ...nobody, workers: side(1.5, 0) } })).toEqual(['workersPresent'])
  expect(refusedFields({ participants: { ...nobody, workers: side(4, -1) } })).toEqual(['workersWomen'])
})

test('ADV-01: a visit is logged when it has taken place, with topics, and agreements not due before it', () => {
  expect(refusedFields({ visitedOn: '2027-03-11' })).toEqual(['visitedOn'])
  expect(refusedFields({ topics: [] })).toEqual(['topics'])
  expect(refusedFields({ topics: [' '] })).toEqual(['topics'])
  const agreement = { what: ' ', responsible: null, dueOn: '2027-03-09' }
  expect(refusedFields({ agreements: [agreement] })).toEqual(['agreements.0.what', 'agreements.0.dueOn'])
})

test('ADV-01: support between visits has a date, a channel and a topic', () => {
  const contact = { on, channel: 'CALL' as const, topic: 'Exits', issueNumbers: [22] }
  expect(logSupport(contact, on)).toEqual({ ok: true, value: contact })
  expect(logSupport({ ...contact, topic: '' }, on).ok).toBe(false)
  expect(logSupport({ ...contact, on: '2027-03-11' }, on).ok).toBe(false)
})
