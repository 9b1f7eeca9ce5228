import { describe, expect, test } from 'vitest'
import { type CycleOfReader, type GivenAccess, readableByBuyer, readableThroughShare } from './readable'

const at = (day: string) => new Date(`${day}T12:00:00Z`)
const standing: GivenAccess[] = [{ givenAt: at('2027-01-01'), endedAt: null }]
const withdrawn: GivenAccess[] = [{ givenAt: at('2027-01-01'), endedAt: at('2027-08-01') }]
const cycle: CycleOfReader = {
  servicePackage: 'FULL',
  endsOn: '2028-02-29',
  reports: [
    { id: 'assessment', releasedAt: at('2027-07-10') },
    { id: 'progress 1', releasedAt: at('2027-08-15') },
  ],
  unlockedAt: at('2027-04-01'),
}
const nothing = { existence: false, reportIds: [], livePlan: false, planAsOf: null, advisoryLog: false }

function read(access: GivenAccess[], day: string, changes: Partial<CycleOfReader> = {}) {
  return readableByBuyer(access, { ...cycle, ...changes }, at(day), day)
}

describe('with access that stands', () => {
  test('ACC-06: an opened cycle gives its released reports, the live plan and the advisory log', () => {
    expect(read(standing, '2027-08-20')).toEqual({
      existence: true,
      reportIds: ['assessment', 'progress 1'],
      livePlan: true,
      planAsOf: null,
      advisoryLog: true,
    })
    expect(read(standing, '2027-07-09').reportIds).toEqual([])
    expect(read(standing, '2027-07-10').reportIds).toEqual(['assessment'])
    expect(read(standing, '2027-04-01').livePlan).toBe(true)
  })

  test('ACC-06: a cycle that is not opened is only known to exist', () => {
    expect(read(standing, '2027-08-20', { unlockedAt: null })).toEqual({ ...nothing, existence: true })
    expect(read(standing, '2027-03-31')).toEqual({ ...nothing, existence: true })
  })

  test('ACC-06: the plan is live until the cycle ends, then stands as on its last day', () => {
    expect(read(standing, '2028-02-29')).toMatchObject({ livePlan: true, planAsOf: null })
    expect(read(standing, '2028-03-01')).toMatchObject({
      livePlan: false,
      planAsOf: '2028-02-29',
      advisoryLog: true,
    })
  })

  test('ACC-06: in a cycle with assessment only there is the report, no plan and no log', () => {
    expect(read(standing, '2027-08-20', { servicePackage: 'ASSESSMENT_ONLY' })).toMatchObject({
      reportIds: ['assessment', 'progress 1'],
      livePlan: false,
      planAsOf: null,
      advisoryLog: false,
    })
  })
})

test('ACC-06: without access nothing is readable, opened or not', () => {
  expect(read([], '2027-08-20')).toEqual(nothing)
  expect(read([{ givenAt: at('2027-09-01'), endedAt: null }], '2027-08-20')).toEqual(nothing)
})

describe('after access was withdrawn', () => {
  test('ACC-07: reports released before, in a cycle opened before, stay; plan, log and later reports are closed at once', () => {
    expect(read(withdrawn, '2027-07-31')).toMatchObject({ livePlan: true, advisoryLog: true })
    expect(read(withdrawn, '2027-08-01')).toEqual({ ...nothing, existence: true, reportIds: ['assessment'] })
    expect(read(withdrawn, '2029-01-01')).toEqual({ ...nothing, existence: true, reportIds: ['assessment'] })
  })

  test('ACC-07: a cycle not opened before gives nothing', () => {
    expect(read(withdrawn, '2027-08-20', { unlockedAt: null })).toEqual(nothing)
    expect(read(withdrawn, '2027-08-20', { unlockedAt: at('2027-08-02') })).toEqual(nothing)
  })

  test('ACC-07: what is released or opened at the instant of the withdrawal comes too late', () => {
    const instant = at('2027-08-01')
    expect(read(withdrawn, '2027-08-20', { reports: [{ id: 'late', releasedAt: instant }] })).toEqual(nothing)
    expect(read(withdrawn, '2027-08-20', { unlockedAt: instant })).toEqual(nothing)
  })

  test('ACC-07: of several withdrawals the latest one counts, in whatever order they are known', () => {
    const second = { givenAt: at('2027-08-10'), endedAt: at('2027-09-01') }
    for (const twice of [
      [...withdrawn, second],
      [second, ...withdrawn],
    ])
      expect(read(twice, '2027-10-01').reportIds).toEqual(['assessment', 'progress 1'])
  })

  test('ACC-07: access given again opens all of it again', () => {
    const again = [...withdrawn, { givenAt: at('2027-09-01'), endedAt: null }]
    expect(read(again, '2027-08-20').reportIds).toEqual(['assessment'])
    expect(read(again, '2027-09-02')).toMatchObject({
      reportIds: ['assessment', 'progress 1'],
      livePlan: true,
    })
  })

  test('ACC-07: a share gives what the sharing company can read, and nothing once it has ended', () => {
    const sharer = read(withdrawn, '2027-08-20')
    expect(readableThroughShare(sharer, true)).toEqual(sharer)
    expect(readableThroughShare(sharer, false)).toEqual(nothing)
  })
})
