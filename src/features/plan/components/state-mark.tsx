import type { ReactNode } from 'react'
import { StateIcon, type StateShape } from '@/components/state-icon'
import type { IssueState } from '@/rules/plan/issue'

const shapes: Record<IssueState, StateShape> = {
  OPEN: 'open',
  IN_PROGRESS: 'half',
  REPORTED_DONE: 'clock',
  COMPLETED: 'done',
  NOT_CLOSABLE: 'barred',
  CLOSED_BY_ASSESSMENT: 'done',
}

/** The state of an issue: its shape, with its word. */
export function StateMark({ state, children }: { state: IssueState; children: ReactNode }) {
  return <StateIcon shape={shapes[state]}>{children}</StateIcon>
}
