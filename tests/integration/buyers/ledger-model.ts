import type { Result } from '@/lib/result'
import type { Schedule, Step } from './schedule'

export interface Answer {
  step: Step
  answer: Result<unknown>
}

/** What stands in the database for the schedule's company, read by plain SQL. */
export interface Found {
  entries: { kind: string; amount: number; balanceAfter: number; position: number; unlocks: number }[]
  unlocks: { cycle: number; factory: number; byCredit: boolean; byQuota: boolean }[]
  quotaFactories: { factory: number; position: number }[]
  auditedUnlocks: number
  readers: number
}

/**
 * What must be true after a schedule, whatever order its steps took effect in; written apart from the rules of the
 * product. Returns what is wrong, in words; nothing when all is well.
 */
export function wrongs(schedule: Schedule, answers: readonly Answer[], found: Found): string[] {
  const done = effects(answers)
  return [
    ...ledgerWrongs(schedule, done, found),
    ...unlockWrongs(done, found),
    ...quotaWrongs(schedule, found),
    ...answers.flatMap((answer) => refusalWrongs(schedule, answer, found)),
  ]
}

/** The steps that were acknowledged, each key once; the same key twice must have had the same answer. */
function effects(answers: readonly Answer[]): Step[] {
  const byKey = new Map<string, Answer>()
  for (const answer of answers) {
    const earlier = byKey.get(answer.step.key)
    if (!earlier?.answer.ok) byKey.set(answer.step.key, answer)
  }
  return [...byKey.values()].filter(({ answer }) => answer.ok).map(({ step }) => step)
}

function ledgerWrongs({ credits }: Schedule, done: readonly Step[], { entries }: Found): string[] {
  const wrong: string[] = []
  let balance = 0
  for (const [index, entry] of entries.entries()) {
    balance += entry.amount
    if (entry.position !== index + 1) wrong.push(`entry ${index + 1} stands at ${entry.position}`)
    if (entry.balanceAfter !== balance)
      wrong.push(`entry ${index + 1} says ${entry.balanceAfter}, the sum is ${balance}`)
    if (balance < 0) wrong.push(`the balance was ${balance}`)
    if ((entry.kind === 'UNLOCK') !== (entry.unlocks === 1))
      wrong.push(`entry ${index + 1} pays for ${entry.unlocks} unlocks`)
  }
  const expected = [
    ...(credits > 0 ? [`PURCHASE ${credits}`] : []),
    ...done.flatMap((step) => {
      if (step.kind === 'purchase') return [`PURCHASE ${step.credits}`]
      return step.kind === 'correction' ? [`CORRECTION ${step.amount}`] : []
    }),
  ]
  const entered = entries
    .filter(({ kind }) => kind !== 'UNLOCK')
    .map(({ kind, amount }) => `${kind} ${amount}`)
  if (expected.sort().join() !== entered.sort().join())
    wrong.push(`acknowledged ${expected.join()}, in the ledger ${entered.join()}`)
  return wrong
}

function unlockWrongs(
  done: readonly Step[],
  { unlocks, auditedUnlocks, readers, quotaFactories }: Found,
): string[] {
  const acknowledged = done.flatMap((step) => (step.kind === 'unlock' ? [step.cycle] : [])).sort()
  const opened = unlocks.map(({ cycle }) => cycle).sort()
  const wrong: string[] = []
  if (acknowledged.join() !== opened.join())
    wrong.push(`acknowledged cycles ${acknowledged}, opened ${opened}`)
  if (new Set(opened).size !== opened.length) wrong.push(`a cycle is opened twice: ${opened}`)
  if (auditedUnlocks !== opened.length) wrong.push(`${auditedUnlocks} unlocks in the audit log`)
  if (readers !== opened.length) wrong.push(`${readers} reports readable, ${opened.length} cycles opened`)
  for (const { factory, byCredit, byQuota } of unlocks) {
    if (byCredit === byQuota) wrong.push('an unlock is paid twice or not at all')
    if (byQuota && !quotaFactories.some((counted) => counted.factory === factory))
      wrong.push(`factory ${factory} is opened by quota and does not count`)
  }
  return wrong
}

function quotaWrongs({ quota }: Schedule, { quotaFactories, unlocks }: Found): string[] {
  const wrong: string[] = []
  if (quotaFactories.length > quota)
    wrong.push(`${quotaFactories.length} factories within a quota of ${quota}`)
  for (const [index, { position, factory }] of quotaFactories.entries()) {
    if (position !== index + 1) wrong.push(`a factory counts as number ${position} instead of ${index + 1}`)
    if (!unlocks.some((unlock) => unlock.byQuota && unlock.factory === factory))
      wrong.push(`factory ${factory} counts and nothing of it is opened`)
  }
  return wrong
}

/** A refusal must have had its reason at some moment. */
function refusalWrongs({ quota }: Schedule, { step, answer }: Answer, found: Found): string[] {
  if (answer.ok) return []
  const balances = [0, ...found.entries.map(({ balanceAfter }) => balanceAfter)]
  const { reason } = answer.refusal
  const justified = {
    'buyers.refusals.noCreditLeft': balances.includes(0),
    'buyers.refusals.quotaUsedUp': balances.includes(0) && found.quotaFactories.length === quota,
    'buyers.refusals.alreadyUnlocked':
      step.kind === 'unlock' && found.unlocks.some(({ cycle }) => cycle === step.cycle),
    'buyers.refusals.balanceNegative':
      step.kind === 'correction' && balances.some((balance) => balance + step.amount < 0),
  }[reason]
  return justified ? [] : [`refused without cause: ${step.kind} ${reason}`]
}
