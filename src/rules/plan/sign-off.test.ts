import { expect, test } from 'vitest'
import { roles } from '@/rules/people/roles'
import {
  type CheckFacts,
  checkKinds,
  giveCheck,
  missingChecks,
  missingForCompletion,
  whoCanGive,
} from './sign-off'

const reported = { state: 'REPORTED_DONE', checks: [] }
const all: CheckFacts[] = [
  { kind: 'MANAGEMENT_AGREEMENT', role: 'FACTORY_MANAGER', given: 'IN_PORTAL', note: 'agreed' },
  { kind: 'WORKER_AGREEMENT', role: 'UNION_REPRESENTATIVE', given: 'IN_PORTAL', note: 'agreed' },
  { kind: 'COMMUNICATED', role: 'ENTERPRISE_ADVISOR', given: 'IN_PORTAL', note: 'notice board' },
  { kind: 'ADVISOR_REVIEW', role: 'ENTERPRISE_ADVISOR', given: 'IN_PORTAL', note: 'seen' },
]

test('IMP-08: each check is given by exactly those who can give it', () => {
  const can = checkKinds.map((kind) => [
    kind,
    roles.filter((role) => giveCheck(kind, role, 'note', reported).ok),
  ])
  expect(Object.fromEntries(can)).toEqual({
    MANAGEMENT_AGREEMENT: ['FACTORY_MANAGER', 'ENTERPRISE_ADVISOR'],
    WORKER_AGREEMENT: ['WORKER_REPRESENTATIVE', 'UNION_REPRESENTATIVE', 'ENTERPRISE_ADVISOR'],
    COMMUNICATED: ['ENTERPRISE_ADVISOR'],
    ADVISOR_REVIEW: ['ENTERPRISE_ADVISOR'],
  })
  for (const kind of checkKinds)
    expect(roles.filter((role) => whoCanGive(kind).includes(role))).toEqual(
      can[checkKinds.indexOf(kind)]?.[1],
    )
})

test("IMP-08: a side's agreement recorded by the advisor says how it was given", () => {
  for (const kind of ['MANAGEMENT_AGREEMENT', 'WORKER_AGREEMENT'] as const) {
    expect(giveCheck(kind, 'ENTERPRISE_ADVISOR', 'Said at the meeting of 3 May', reported)).toEqual({
      ok: true,
      value: { given: 'RECORDED_BY_ADVISOR' },
    })
    expect(giveCheck(kind, 'ENTERPRISE_ADVISOR', ' ', reported)).toMatchObject({
      ok: false,
      refusal: { reason: 'plan.refusals.howGivenMissing' },
    })
  }
  expect(giveCheck('WORKER_AGREEMENT', 'WORKER_REPRESENTATIVE', 'We agree', reported)).toEqual({
    ok: true,
    value: { given: 'IN_PORTAL' },
  })
})

test('IMP-08: a check needs a note, an issue reported done, and is given once', () => {
  expect(giveCheck('ADVISOR_REVIEW', 'ENTERPRISE_ADVISOR', '', reported).ok).toBe(false)
  const others = all.filter(({ kind }) => kind !== 'ADVISOR_REVIEW')
  expect(giveCheck('ADVISOR_REVIEW', 'ENTERPRISE_ADVISOR', 'seen', { ...reported, checks: others }).ok).toBe(
    true,
  )
  for (const state of ['OPEN', 'IN_PROGRESS', 'COMPLETED', 'NOT_CLOSABLE', 'CLOSED_BY_ASSESSMENT'])
    expect(giveCheck('ADVISOR_REVIEW', 'ENTERPRISE_ADVISOR', 'seen', { state, checks: [] }).ok).toBe(false)
  expect(giveCheck('ADVISOR_REVIEW', 'ENTERPRISE_ADVISOR', 'seen', { ...reported, checks: all }).ok).toBe(
    false,
  )
})

test('IMP-08: what is missing is named part by part', () => {
  expect(missingForCompletion(all, 'Monthly check')).toBeNull()
  expect(missingForCompletion(all.slice(0, 1).concat(all.slice(2)), 'Monthly check')).toEqual({
    rule: 'IMP-08',
    reason: 'plan.refusals.workerAgreementMissing',
    values: { count: 1 },
    fields: { WORKER_AGREEMENT: 'plan.refusals.workerAgreementMissing' },
  })
  expect(missingForCompletion([], null)).toEqual({
    rule: 'IMP-08',
    reason: 'plan.refusals.checksMissing',
    values: { count: 5 },
    fields: {
      MANAGEMENT_AGREEMENT: 'plan.refusals.managementAgreementMissing',
      WORKER_AGREEMENT: 'plan.refusals.workerAgreementMissing',
      COMMUNICATED: 'plan.refusals.communicatedMissing',
      ADVISOR_REVIEW: 'plan.refusals.advisorReviewMissing',
      systemMeasure: 'plan.refusals.systemMeasureMissing',
    },
  })
})

test("IMP-08: a check by the wrong side or without a note does not count: a manager's word is no worker's agreement", () => {
  const forged: CheckFacts[] = all.map((check) =>
    check.kind === 'WORKER_AGREEMENT' ? { ...check, role: 'FACTORY_MANAGER' } : check,
  )
  expect(missingChecks(forged)).toEqual(['WORKER_AGREEMENT'])
  expect(missingChecks(all.map((check) => ({ ...check, note: ' ' })))).toEqual(checkKinds)
  const unmarked: CheckFacts[] = all.map((check) =>
    check.kind === 'WORKER_AGREEMENT' ? { ...check, role: 'ENTERPRISE_ADVISOR' } : check,
  )
  expect(missingChecks(unmarked)).toEqual(['WORKER_AGREEMENT'])
})
