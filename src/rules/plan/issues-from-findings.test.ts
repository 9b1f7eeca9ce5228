import { describe, expect, test } from 'vitest'
import { type IssueState, issueStates } from './issue'
import {
  type ExistingIssue,
  issuesFromFindings,
  type PlanChange,
  type ReleasedFinding,
} from './issues-from-findings'

function finding(id: string, changes: Partial<ReleasedFinding> = {}): ReleasedFinding {
  return {
    id,
    criticalIssue: null,
    answer: 'NON_COMPLIANT',
    questionCode: 'OSH-WEL-01',
    cluster: 'OSH',
    point: 'OSH-WEL',
    description: 'No drinking water on the third floor',
    selfDiagnosis: [['OSH', 22]],
    ...changes,
  }
}

function anIssue(state: IssueState, changes: Partial<ExistingIssue> = {}): ExistingIssue {
  return {
    id: 'issue',
    source: 'ASSESSMENT',
    state,
    stateSince: '2026-09-01',
    cluster: 'OSH',
    questionCode: 'OSH-WEL-01',
    optionIndex: null,
    findings: [{ id: 'first', day: '2026-06-11' }],
    ...changes,
  }
}

const release = (existing: ExistingIssue[], findings: ReleasedFinding[], day = '2027-06-11') =>
  issuesFromFindings(existing, { day, findings })
const kinds = (changes: PlanChange[]) => changes.map(({ change }) => change)

describe('a released assessment', () => {
  test('IMP-05: makes every non-compliance an issue, and nothing else', () => {
    const findings = [
      finding('1'),
      finding('2', { questionCode: 'B', answer: 'COMPLIANT' }),
      finding('3', { questionCode: 'C', answer: 'NOT_ASSESSED' }),
      finding('4', { questionCode: 'D', answer: 'NOT_APPLICABLE' }),
      finding('5', { questionCode: 'E' }),
    ]
    expect(release([], findings)).toEqual([
      { change: 'ADD', finding: findings[0], state: 'OPEN' },
      { change: 'ADD', finding: findings[4], state: 'OPEN' },
    ])
  })

  test('IMP-05: released twice adds nothing twice, in whatever state the issues are by then', () => {
    for (const state of issueStates)
      expect(
        release([anIssue(state, { findings: [{ id: '1', day: '2027-06-11' }] })], [finding('1')]),
      ).toEqual([])
    expect(kinds(release([], [finding('1'), finding('1')]))).toEqual(['ADD'])
  })

  test("IMP-05: the factory's own issues on the same question are linked, by option or by question", () => {
    const own = anIssue('OPEN', {
      id: 'own',
      source: 'SELF_DIAGNOSIS',
      questionCode: null,
      optionIndex: 22,
      findings: [],
    })
    const named = anIssue('OPEN', { id: 'named', source: 'SELF_DIAGNOSIS', findings: [] })
    const other = anIssue('OPEN', {
      id: 'other',
      source: 'SELF_DIAGNOSIS',
      questionCode: null,
      optionIndex: 5,
      findings: [],
    })
    const later = anIssue('OPEN', {
      id: 'later',
      source: 'FACTORY',
      questionCode: null,
      optionIndex: 22,
      findings: [],
    })
    const changes = release([own, named, other, later], [finding('1')])
    expect(changes.map((entry) => [entry.change, 'issueId' in entry ? entry.issueId : null])).toEqual([
      ['ADD', null],
      ['ALSO_FOUND_BY_FACTORY', 'own'],
      ['ALSO_FOUND_BY_FACTORY', 'named'],
    ])
    const linked = [{ id: '1', day: '2027-06-11' }]
    expect(
      release([{ ...own, findings: linked }, anIssue('OPEN', { findings: linked })], [finding('1')]),
    ).toEqual([])
  })
})

describe('found again', () => {
  test('IMP-09: an issue that was done, reported done or not closable reopens as recurring, with its number', () => {
    for (const state of ['COMPLETED', 'CLOSED_BY_ASSESSMENT', 'NOT_CLOSABLE', 'REPORTED_DONE'] as const)
      expect(release([anIssue(state)], [finding('2')])).toMatchObject([
        { change: 'REOPEN', issueId: 'issue', recurrences: 1 },
      ])
    const twice = anIssue('COMPLETED', {
      findings: [
        { id: 'a', day: '2025-06-01' },
        { id: 'b', day: '2026-06-01' },
      ],
    })
    expect(release([twice], [finding('c')])).toMatchObject([{ change: 'REOPEN', recurrences: 2 }])
  })

  test('IMP-09: an issue still open keeps its state, is linked, and the recurrence counts', () => {
    for (const state of ['OPEN', 'IN_PROGRESS'] as const)
      expect(release([anIssue(state)], [finding('2')])).toMatchObject([{ change: 'LINK', recurrences: 1 }])
  })

  test('IMP-09: an earlier assessment released later is linked, but reopens and closes nothing', () => {
    expect(kinds(release([anIssue('COMPLETED')], [finding('0')], '2025-06-11'))).toEqual(['LINK'])
    for (const day of ['2025-06-11', '2026-06-11'])
      expect(release([anIssue('OPEN')], [finding('0', { answer: 'COMPLIANT' })], day)).toEqual([])
    expect(kinds(release([anIssue('COMPLETED')], [finding('0')], '2026-06-11'))).toEqual(['LINK'])
    expect(kinds(release([anIssue('CLOSED_BY_ASSESSMENT')], [finding('2')], '2026-07-11'))).toEqual([
      'REOPEN',
    ])
    const laterCompliant = new Set(['OSH-WEL-01'])
    const early = { day: '2025-06-11', findings: [finding('0')], laterCompliant }
    expect(issuesFromFindings([], early)).toMatchObject([{ change: 'ADD', state: 'CLOSED_BY_ASSESSMENT' }])
  })
})

describe('an assessment that had ended when somebody decided on the issue, and is released afterwards', () => {
  test('IMP-09: is linked and counted, and what was reported done or signed off stands', () => {
    for (const state of ['COMPLETED', 'NOT_CLOSABLE', 'REPORTED_DONE'] as const)
      for (const day of ['2026-07-11', '2026-09-01'])
        expect(release([anIssue(state)], [finding('2')], day)).toMatchObject([
          { change: 'LINK', issueId: 'issue', recurrences: 1 },
        ])
  })

  test('IMP-09: one that ended the day after reopens it', () => {
    expect(kinds(release([anIssue('COMPLETED')], [finding('2')], '2026-09-02'))).toEqual(['REOPEN'])
  })
})

describe('found compliant', () => {
  const compliant = finding('2', { answer: 'COMPLIANT' })

  test('IMP-07: a later assessment that finds compliance closes what is not yet done', () => {
    const closed = issueStates.filter((state) =>
      kinds(release([anIssue(state)], [compliant])).includes('CLOSE_BY_ASSESSMENT'),
    )
    expect(closed).toEqual(['OPEN', 'IN_PROGRESS', 'REPORTED_DONE', 'NOT_CLOSABLE'])
  })

  test('IMP-07: "not assessed" and "not applicable" close nothing', () => {
    for (const answer of ['NOT_ASSESSED', 'NOT_APPLICABLE'] as const)
      expect(release([anIssue('OPEN')], [finding('2', { answer })])).toEqual([])
  })

  test('IMP-07: an assessment closes no issue that it did not ask about', () => {
    expect(release([anIssue('OPEN', { questionCode: 'OTHER' })], [compliant])).toEqual([])
    expect(release([anIssue('OPEN', { source: 'SELF_DIAGNOSIS', findings: [] })], [compliant])).toEqual([])
  })
})
