import { completeIssue, markNotClosable, returnIssue } from '@/features/plan/commands/change-state'
import { agree, recordCheck } from '@/features/plan/commands/checks'
import { stepOnIssue, type Work } from './issue-deeds'
import { accepted, type Step } from './story'

export function workersAgree(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 11, 'the agreement of the workers', async (issueId, at) => {
    const worker = world.cast.as(`worker ${factory.code}`, at)
    accepted(
      await agree(worker, { issueId, note: 'Discussed on the lines and in the committee; we agree.' }),
      'an agreement',
    )
  })
}

export function managementAgrees(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 14, 'the agreement of the management', async (issueId, at) => {
    const manager = world.cast.as(`manager ${factory.code}`, at)
    accepted(await agree(manager, { issueId, note: 'Reviewed by management and signed.' }), 'an agreement')
  })
}

export function staffIsTold(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 15, 'a check', async (issueId, at) => {
    const note = 'Shown at the shift meetings; workers could explain it.'
    accepted(
      await recordCheck(world.cast.as(factory.advisor, at), { issueId, kind: 'COMMUNICATED', note }),
      'a check',
    )
  })
}

/** The advisor has seen it, and signs. */
export function completion(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  return stepOnIssue(work, days, 16, 'a sign-off', async (issueId, at) => {
    const advisor = world.cast.as(factory.advisor, at)
    const note = 'Seen on the floor, papers read.'
    accepted(await recordCheck(advisor, { issueId, kind: 'ADVISOR_REVIEW', note }), 'a check')
    accepted(
      await completeIssue(advisor, { issueId, systemMeasure: work.remedy.measure }),
      'a completed issue',
    )
  })
}

export function sendBack(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  const reason = work.chance.pick(world.data.voices.returns)
  return stepOnIssue(work, days, 16, 'a return', async (issueId, at) => {
    accepted(await returnIssue(world.cast.as(factory.advisor, at), { issueId, reason }), 'a return')
  })
}

export function sayNotClosable(work: Work, days: number): Step {
  const { world, factory } = work.chapter
  const reason = work.chance.pick(world.data.voices.notClosable)
  return stepOnIssue(work, days, 13, 'not closable', async (issueId, at) => {
    accepted(
      await markNotClosable(world.cast.as(factory.advisor, at), { issueId, reason }),
      'an issue that is not closable',
    )
  })
}
