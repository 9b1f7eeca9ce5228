import { aFactory } from '@tests/support/factories'
import { as } from '@tests/support/occasions'
import { accepted, aFactoryAtWork, anAssessedIssue, anOwnIssue, historyOf } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import { beforeEach, describe, expect, test } from 'vitest'
import { addAction, changeAction, removeAction, restoreAction } from '@/features/plan/commands/change-actions'
import { changeIssueField } from '@/features/plan/commands/change-issue-field'
import { comment } from '@/features/plan/commands/comment'
import { issueDetail } from '@/features/plan/queries/issue-detail'
import type { FieldSaved } from '@/features/plan/schema'
import { database } from '@/server/database'
import type { PersonalOccasion } from '@/server/occasion'

const on = '2027-02-01'
let factory: Awaited<ReturnType<typeof aFactoryAtWork>>
let manager: PersonalOccasion
let issueId: string

beforeEach(async () => {
  factory = await aFactoryAtWork()
  manager = await as(factory.manager.membershipId, on)
  issueId = (await anOwnIssue(factory, '2027-01-10')).issueId
})

const rootCause = (basedOn: string | null, value: string) =>
  ({ issueId, field: 'rootCause', basedOn, value }) as const

describe('fields of an issue', () => {
  test('IMP-06: root cause, element, priority, point and committee are saved one by one, with their history', async () => {
    const saves = [
      rootCause(null, 'Nobody is responsible for the aisles'),
      { issueId, field: 'rootCauseElement', basedOn: null, value: 'RESPONSIBILITY' },
      { issueId, field: 'priority', basedOn: 'NORMAL', value: 'HIGH' },
      { issueId, field: 'committeeOn', basedOn: null, value: '2027-01-20' },
      {
        issueId,
        field: 'description',
        basedOn: 'Aisles are blocked',
        value: 'Aisles are blocked on floor 2',
      },
    ] as const
    for (const save of saves)
      expect(accepted(await changeIssueField(manager, save))).toMatchObject({ saved: true })
    expect(await issueDetail(manager, null, 1)).toMatchObject({
      rootCause: 'Nobody is responsible for the aisles',
      rootCauseElement: 'RESPONSIBILITY',
      priority: 'HIGH',
      committeeOn: '2027-01-20',
      description: 'Aisles are blocked on floor 2',
    })
    const changes = (await historyOf(issueId)).filter(({ kind }) => kind === 'FIELD_CHANGED')
    expect(changes.map(({ field, before, after }) => ({ field, before, after }))).toEqual(
      saves.map(({ field, basedOn, value }) => ({ field, before: basedOn, after: value })),
    )
  })

  test('IMP-06: what is no value of a field is refused and changes nothing', async () => {
    const wrong = [
      { issueId, field: 'priority', basedOn: 'NORMAL', value: 'URGENT' },
      { issueId, field: 'description', basedOn: 'Aisles are blocked', value: '  ' },
      { issueId, field: 'committeeOn', basedOn: null, value: '2027-02-30' },
      { issueId, field: 'committeeOn', basedOn: null, value: '2027-02-02' },
      { issueId, field: 'point', basedOn: null, value: 'NO-POINT' },
      { issueId, field: 'state', basedOn: 'OPEN', value: 'COMPLETED' },
      { issueId, field: 'enteredBy', basedOn: null, value: factory.worker.personId },
    ]
    for (const input of wrong)
      refusalOf(await changeIssueField(manager, input as Parameters<typeof changeIssueField>[1]))
    expect((await historyOf(issueId)).filter(({ kind }) => kind === 'FIELD_CHANGED')).toEqual([])
  })

  test('IMP-06: the words of a standard option and of a finding stay as they are', async () => {
    const { issueId: found } = await anAssessedIssue(factory, '2027-01-20')
    const change = {
      issueId: found,
      field: 'description',
      basedOn: 'Workers under the minimum age',
      value: 'x',
    } as const
    expect(refusalOf(await changeIssueField(manager, change)).reason).toBe('plan.refusals.findingStays')
    await database().issue.update({ where: { id: issueId }, data: { optionIndex: 3 } })
    const words = { ...change, issueId, basedOn: 'Aisles are blocked' } as const
    expect(refusalOf(await changeIssueField(manager, words)).reason).toBe('plan.refusals.standardOptionStays')
  })

  test('IMP-06: only the manager changes the plan; workers, union and advisor are told who does', async () => {
    const { issueId: found } = await anAssessedIssue(factory, '2027-01-20')
    for (const person of [factory.worker, factory.union, factory.advisor]) {
      const occasion = await as(person.membershipId, on)
      const refused = refusalOf(await changeIssueField(occasion, { ...rootCause(null, 'x'), issueId: found }))
      expect(refused.reason).toBe('plan.refusals.onlyManagerEditsPlan')
      refusalOf(await addAction(occasion, { issueId, what: 'x' }))
      accepted(await comment(occasion, { issueId, text: 'I can still say something' }))
    }
  })

  test('ACC-11: an issue of another factory looks like one that does not exist, to every command', async () => {
    const other = await as((await aFactory('BD')).manager.membershipId, on)
    const { actionId } = accepted(await addAction(manager, { issueId, what: 'Clear them' }))
    const none = '00000000-0000-4000-8000-000000000000'
    const tried = async (id: string, action: string) => [
      await changeIssueField(other, { ...rootCause(null, 'x'), issueId: id }),
      await comment(other, { issueId: id, text: 'x' }),
      await addAction(other, { issueId: id, what: 'x' }),
      await changeAction(other, { actionId: action, field: 'what', basedOn: 'Clear them', value: 'x' }),
      await removeAction(other, { actionId: action }),
    ]
    expect(await tried(issueId, actionId)).toEqual(await tried(none, none))
    expect(await issueDetail(other, factory.code, 1)).toBeNull()
  })
})

describe('actions', () => {
  test('IMP-07: an issue is in progress by itself once an action has somebody responsible and a date, and open again', async () => {
    const { actionId, state } = accepted(
      await addAction(manager, { issueId, what: 'Clear them', responsible: 'Rahim' }),
    )
    expect(state).toBe('OPEN')
    const due = (basedOn: string | null, value: string | null) =>
      changeAction(manager, { actionId, field: 'dueOn', basedOn, value })
    expect(accepted(await due(null, '2027-03-01'))).toMatchObject({ saved: true, state: 'IN_PROGRESS' })
    expect(accepted(await due('2027-03-01', null))).toMatchObject({ saved: true, state: 'OPEN' })
    accepted(await due(null, '2027-03-01'))
    expect(accepted(await removeAction(manager, { actionId })).state).toBe('OPEN')
    expect(accepted(await restoreAction(manager, { actionId })).state).toBe('IN_PROGRESS')
    expect(await issueDetail(manager, null, 1)).toMatchObject({
      state: 'IN_PROGRESS',
      actions: [{ id: actionId }],
    })
  })

  test('IMP-06: an action is not done on a day that has not come', async () => {
    const later = { issueId, what: 'Clear them', doneOn: '2027-02-02' }
    expect(refusalOf(await addAction(manager, later)).reason).toBe('plan.refusals.doneInFuture')
    const { actionId } = accepted(await addAction(manager, { ...later, doneOn: on }))
    const change = { actionId, field: 'doneOn', basedOn: on, value: '2027-02-02' } as const
    expect(refusalOf(await changeAction(manager, change)).fields).toHaveProperty('doneOn')
  })

  test('IMP-12: who changes an action that was taken out meanwhile is told so', async () => {
    const { actionId } = accepted(await addAction(manager, { issueId, what: 'Clear them' }))
    accepted(await removeAction(manager, { actionId }))
    const change = { actionId, field: 'what', basedOn: 'Clear them', value: 'Paint them' } as const
    expect(refusalOf(await changeAction(manager, change)).reason).toBe('plan.refusals.actionRemoved')
  })

  test('IMP-06: every change stands in the audit log of the factory and is announced', async () => {
    accepted(await addAction(manager, { issueId, what: 'Clear them' }))
    accepted(await changeIssueField(manager, rootCause(null, 'No rack')))
    const entries = await database().auditEntry.findMany({
      where: { chain: factory.factoryId, objectId: issueId },
      orderBy: { position: 'asc' },
    })
    expect(entries.map(({ action }) => action)).toEqual([
      'plan.enter-issue',
      'plan.add-action',
      'plan.change-issue-field',
    ])
    expect(entries.at(-1)).toMatchObject({ before: { rootCause: null }, after: { rootCause: 'No rack' } })
  })
})

describe('two at once', () => {
  test('IMP-12: the second of two who change one field is shown the other value, by whom and when, and may keep their own', async () => {
    accepted(await changeIssueField(manager, rootCause(null, 'No rack')))
    const second = accepted(await changeIssueField(manager, rootCause(null, 'No space')))
    expect(second).toEqual({
      saved: false,
      conflict: {
        theirs: 'No rack',
        yours: 'No space',
        by: factory.manager.name,
        at: manager.at.toISOString(),
      },
    })
    expect(await issueDetail(manager, null, 1)).toMatchObject({ rootCause: 'No rack' })
    expect(accepted(await changeIssueField(manager, rootCause('No rack', 'No space')))).toMatchObject({
      saved: true,
    })
  })

  test('IMP-12: two who change different fields do not disturb each other', async () => {
    const [cause, priority] = await Promise.all([
      changeIssueField(manager, rootCause(null, 'No rack')),
      changeIssueField(manager, { issueId, field: 'priority', basedOn: 'NORMAL', value: 'LOW' }),
    ])
    expect([accepted(cause), accepted(priority)]).toMatchObject([{ saved: true }, { saved: true }])
  })

  test('IMP-12: saving the value that is stored already is no conflict and writes nothing', async () => {
    accepted(await changeIssueField(manager, rootCause(null, 'No rack')))
    expect(accepted(await changeIssueField(manager, rootCause(null, 'No rack')))).toMatchObject({
      saved: true,
    })
    expect((await historyOf(issueId)).filter(({ field }) => field === 'rootCause')).toHaveLength(1)
  })

  test('IMP-12: in 50 rounds of two at once exactly one is saved and the other gets both values', async () => {
    let stored: string | null = null
    for (let round = 0; round < 50; round += 1) {
      const values = [`round ${round} by A`, `round ${round} by B`]
      const results = await Promise.all(
        values.map(async (value) =>
          accepted<FieldSaved>(await changeIssueField(manager, rootCause(stored, value))),
        ),
      )
      const winners = values.filter((_, index) => results[index]?.saved)
      expect(winners).toHaveLength(1)
      const [winner] = winners
      const loser = results.find((result) => !result.saved)
      expect(loser).toMatchObject({
        conflict: { theirs: winner, yours: values.find((value) => value !== winner) },
      })
      stored = winner ?? null
    }
    const changes = (await historyOf(issueId)).filter(({ field }) => field === 'rootCause')
    expect(changes).toHaveLength(50)
    expect(changes.slice(1).map(({ before }) => before)).toEqual(
      changes.slice(0, -1).map(({ after }) => after),
    )
  }, 60_000)

  test('IMP-12: in 50 rounds two who change one action at once never overwrite each other', async () => {
    const { actionId } = accepted(await addAction(manager, { issueId, what: 'start' }))
    let stored = 'start'
    for (let round = 0; round < 50; round += 1) {
      const values = [`round ${round} by A`, `round ${round} by B`]
      const results = await Promise.all(
        values.map(async (value) =>
          accepted(await changeAction(manager, { actionId, field: 'what', basedOn: stored, value })),
        ),
      )
      const winners = values.filter((_, index) => results[index]?.saved)
      expect(winners).toHaveLength(1)
      stored = winners[0] ?? ''
      expect(results.find((result) => !result.saved)).toMatchObject({ conflict: { theirs: stored } })
    }
  }, 60_000)
})
