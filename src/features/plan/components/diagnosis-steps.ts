import { saysCommittee } from '../form-inputs'

export const diagnosisSteps = ['issues', 'source', 'actions', 'review'] as const
export type DiagnosisStep = (typeof diagnosisSteps)[number]

/** What was chosen in the form so far. */
export interface Chosen {
  options: number[]
  ownWords: string
  source: string
  committeeOn: string | null
}

/** What of a form of the self-diagnosis was chosen. */
export function chosenIn(form: FormData): Chosen {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    options: form.getAll('option').map(Number),
    ownWords: text('ownWords'),
    source: text('diagnosisSource'),
    committeeOn: saysCommittee(form) ? text('committeeOn') : null,
  }
}

/** Why one cannot go on from a step yet; null when one can (IMP-01). */
export function missingIn(step: DiagnosisStep, chosen: Chosen): 'issue' | 'source' | 'day' | null {
  if (step === 'issues') return chosen.options.length === 0 && chosen.ownWords === '' ? 'issue' : null
  if (step !== 'source') return null
  if (chosen.source === '') return 'source'
  return chosen.committeeOn === '' ? 'day' : null
}
