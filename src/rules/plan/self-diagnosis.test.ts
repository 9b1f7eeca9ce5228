import { describe, expect, test } from 'vitest'
import { addDays } from '@/lib/days'
import { anExampleConfiguration } from '@/rules/cycle/example-configuration'
import { type Role, roles } from '@/rules/people/roles'
import {
  committeeShare,
  type DiagnosedIssue,
  enterFactoryIssue,
  mayChangeIssue,
  type NewFactoryIssue,
  reviewWithoutNewIssue,
  selfDiagnosisState,
  sourceOfFactoryIssue,
} from './self-diagnosis'

const configuration = anExampleConfiguration()
const options = { OSH: ['Drills could be improved', 'Drinking water could be improved'] }
const clusters = ['OSH', 'PROCESS_INTEGRITY']
const issue: NewFactoryIssue = {
  cluster: 'OSH',
  optionIndex: 1,
  ownWords: null,
  diagnosisSource: 'COMMITTEE_DISCUSSION',
  committeeOn: null,
}

function enter(role: Role, changes: Partial<NewFactoryIssue> = {}) {
  return enterFactoryIssue(role, { ...issue, ...changes }, options, clusters, '2027-03-10')
}

function diagnosed(changes: Partial<DiagnosedIssue> = {}): DiagnosedIssue {
  return {
    source: 'SELF_DIAGNOSIS',
    enteredInCycleId: 'cycle 2',
    committeeOn: null,
    cluster: 'OSH',
    ...changes,
  }
}

describe('entering', () => {
  test('IMP-01: managers and worker or union representatives add an issue, and their side is recorded', () => {
    expect(enter('FACTORY_MANAGER')).toEqual({
      ok: true,
      value: { description: 'Drinking water could be improved', enteredBySide: 'MANAGEMENT' },
    })
    expect(enter('WORKER_REPRESENTATIVE')).toMatchObject({ ok: true, value: { enteredBySide: 'WORKERS' } })
    expect(enter('UNION_REPRESENTATIVE')).toMatchObject({ ok: true, value: { enteredBySide: 'WORKERS' } })
  })

  test('IMP-01: a standard option of the cluster or own words; nothing else, and never without a source', () => {
    expect(enter('FACTORY_MANAGER', { optionIndex: null, ownWords: ' Dust in hall 2 ' })).toMatchObject({
      ok: true,
      value: { description: 'Dust in hall 2' },
    })
    expect(enter('FACTORY_MANAGER', { committeeOn: '2027-03-10' }).ok).toBe(true)
    expect(enter('FACTORY_MANAGER', { cluster: 'PROCESS_INTEGRITY' }).ok).toBe(false)
    for (const wrong of [
      { optionIndex: 2 },
      { optionIndex: null },
      { optionIndex: null, ownWords: '  ' },
      { cluster: 'NO_SUCH' },
      { diagnosisSource: null },
      { committeeOn: '2027-03-11' },
    ])
      expect(enter('FACTORY_MANAGER', wrong)).toMatchObject({ ok: false, refusal: { rule: 'IMP-01' } })
  })

  test('IMP-04: the advisor cannot enter a self-diagnosed issue, nor can anybody outside the factory', () => {
    expect(enter('ENTERPRISE_ADVISOR')).toEqual({
      ok: false,
      refusal: { rule: 'IMP-04', reason: 'plan.refusals.onlyFactoryEntersIssues' },
    })
    const allowed = roles.filter((role) => enter(role).ok)
    expect(allowed).toEqual(['FACTORY_MANAGER', 'WORKER_REPRESENTATIVE', 'UNION_REPRESENTATIVE'])
  })

  test("IMP-04: the advisor cannot change the factory's own issues; the plan is edited by the manager", () => {
    for (const source of ['SELF_DIAGNOSIS', 'FACTORY'] as const)
      expect(mayChangeIssue('ENTERPRISE_ADVISOR', source)).toMatchObject({
        ok: false,
        refusal: { rule: 'IMP-04' },
      })
    for (const [role, source] of [
      ['ENTERPRISE_ADVISOR', 'ASSESSMENT'],
      ['WORKER_REPRESENTATIVE', 'FACTORY'],
    ] as const)
      expect(mayChangeIssue(role, source)).toMatchObject({ ok: false, refusal: { rule: 'IMP-06' } })
    expect(roles.filter((role) => mayChangeIssue(role, 'SELF_DIAGNOSIS').ok)).toEqual(['FACTORY_MANAGER'])
  })
})

describe('the window', () => {
  const cycle = {
    startsOn: '2027-03-01',
    servicePackage: 'FULL' as const,
    withAssessment: true,
    assessmentStartedAt: null,
  }
  const source = (facts: Parameters<typeof sourceOfFactoryIssue>[0], at: string) =>
    sourceOfFactoryIssue(facts, new Date(at), at.slice(0, 10), configuration)

  test('IMP-02: an issue entered before the assessors start is self-diagnosed, one entered from then on is not', () => {
    const started = { ...cycle, assessmentStartedAt: new Date('2027-06-10T03:30:00Z') }
    expect(source(started, '2027-06-10T03:29:59Z')).toBe('SELF_DIAGNOSIS')
    expect(source(started, '2027-06-10T03:30:00Z')).toBe('FACTORY')
  })

  test('IMP-02: as long as no assessor has started, no day closes the window: nothing tells of a plan', () => {
    for (let day = 0; day < 365; day += 1)
      expect(source(cycle, `${addDays('2027-03-01', day)}T12:00:00Z`)).toBe('SELF_DIAGNOSIS')
  })

  test('CYC-13: in a cycle with assessment only nothing is self-diagnosed', () => {
    expect(source({ ...cycle, servicePackage: 'ASSESSMENT_ONLY' }, '2027-03-02T12:00:00Z')).toBe('FACTORY')
  })

  test('IMP-02: in a cycle without an assessment it closes after the configured day', () => {
    const without = { ...cycle, withAssessment: false }
    expect(source(without, '2027-06-08T12:00:00Z')).toBe('SELF_DIAGNOSIS')
    expect(source(without, '2027-06-09T12:00:00Z')).toBe('FACTORY')
    const later = anExampleConfiguration({
      selfDiagnosis: { shownAsDueDay: 90, closingDayWithoutAssessment: 101 },
    })
    expect(sourceOfFactoryIssue(without, new Date('2027-06-09T12:00:00Z'), '2027-06-09', later)).toBe(
      'SELF_DIAGNOSIS',
    )
  })

  test('IMP-02: it is open before the first cycle has begun', () => {
    expect(source(null, '2027-02-01T12:00:00Z')).toBe('SELF_DIAGNOSIS')
  })
})

describe('completeness', () => {
  const state = (issues: DiagnosedIssue[], changes = {}) =>
    selfDiagnosisState({ cycleId: 'cycle 2', issues, reviewedOn: null, windowIsOpen: false, ...changes })

  test('IMP-03: without an issue self-diagnosed in this cycle it was not completed; carried-over issues do not count', () => {
    expect(state([])).toBe('NOT_COMPLETED')
    expect(state([diagnosed({ enteredInCycleId: 'cycle 1' })])).toBe('NOT_COMPLETED')
    expect(state([diagnosed({ source: 'FACTORY' }), diagnosed({ source: 'ASSESSMENT' })])).toBe(
      'NOT_COMPLETED',
    )
    expect(state([diagnosed()])).toBe('DONE')
  })

  test('IMP-03: it is not called incomplete while the window is open', () => {
    expect(state([], { windowIsOpen: true })).toBe('OPEN')
  })

  test('IMP-03: a review that found nothing new is shown as such', () => {
    expect(state([], { reviewedOn: '2027-05-01' })).toBe('REVIEWED_NO_NEW_ISSUE')
  })

  test('IMP-03: the review is recorded only with every carried-over issue renewed, in time and with a note', () => {
    const renewed = { actionRenewedInCycle: true }
    const review = (changes = {}) =>
      reviewWithoutNewIssue({
        windowIsOpen: true,
        carriedOver: [renewed, renewed],
        note: 'Meeting of 3 May',
        ...changes,
      })
    expect(review().ok).toBe(true)
    expect(review({ carriedOver: [renewed, { actionRenewedInCycle: false }] })).toEqual({
      ok: false,
      refusal: { rule: 'IMP-03', reason: 'plan.refusals.carriedOverWithoutAction', values: { count: 1 } },
    })
    expect(review({ windowIsOpen: false }).ok).toBe(false)
    expect(review({ carriedOver: [] }).ok).toBe(false)
    expect(review({ note: ' ' }).ok).toBe(false)
  })

  test("IMP-01: the committee's share counts this cycle's self-diagnosed issues it identified or confirmed", () => {
    const issues = [
      diagnosed({ committeeOn: '2027-04-01' }),
      diagnosed({ committeeOn: '2027-04-01', cluster: 'COMPENSATION' }),
      diagnosed(),
      diagnosed(),
      diagnosed({ committeeOn: '2026-04-01', enteredInCycleId: 'cycle 1' }),
      diagnosed({ committeeOn: '2027-08-01', source: 'FACTORY' }),
    ]
    expect(committeeShare(issues, 'cycle 2')).toEqual({
      selfDiagnosed: 4,
      byCommittee: 2,
      share: 0.5,
      clusters: ['COMPENSATION', 'OSH'],
    })
    expect(committeeShare([], 'cycle 2').share).toBeNull()
  })
})
