import type { z } from 'zod'
import { textOf } from '@/lib/form-text'
import type { DiagnosisSource } from '@/rules/plan/issue'
import type { CheckKind } from '@/rules/plan/sign-off'
import type { addActionInput, addEvidenceInput, completeInput, enterIssuesInput, reviewInput } from './schema'

/** A field of a form that may be left empty. */
function optional(form: FormData, name: string): string | null {
  return textOf(form, name) || null
}

/** The fields of a form as the commands take them; what is wrong in them is said by their schemas. */
export function issueOf(form: FormData) {
  return { issueId: textOf(form, 'issueId') }
}

export function evidenceOf(form: FormData) {
  return { evidenceId: textOf(form, 'evidenceId') }
}

export function commentOf(form: FormData) {
  return { ...issueOf(form), text: textOf(form, 'text') }
}

export function noteOf(form: FormData) {
  return { ...issueOf(form), note: textOf(form, 'note') }
}

export function reasonOf(form: FormData) {
  return { ...issueOf(form), reason: textOf(form, 'reason') }
}

export function checkOf(form: FormData) {
  return { ...noteOf(form), kind: textOf(form, 'kind') as CheckKind }
}

export function completionOf(form: FormData): z.input<typeof completeInput> {
  return { ...issueOf(form), systemMeasure: textOf(form, 'systemMeasure') }
}

export function reviewOf(form: FormData): z.input<typeof reviewInput> {
  return { reviewedOn: textOf(form, 'reviewedOn'), note: textOf(form, 'note') }
}

export function actionOf(form: FormData): z.input<typeof addActionInput> {
  return {
    ...issueOf(form),
    what: textOf(form, 'what'),
    responsible: optional(form, 'responsible'),
    dueOn: optional(form, 'dueOn'),
    doneOn: optional(form, 'doneOn'),
  }
}

export function fileOf(form: FormData): z.input<typeof addEvidenceInput> {
  const file = form.get('file')
  return {
    ...issueOf(form),
    caption: textOf(form, 'caption'),
    showsOn: textOf(form, 'showsOn'),
    // What is no file is refused by the schema.
    file: file as File,
  }
}

/** Whether a form says that the committee dealt with it: by the tick, or by what is written beside it. */
export function saysCommittee(form: FormData): boolean {
  return ['committee', 'committeeOn', 'committeeNote'].some((name) => optional(form, name) !== null)
}

/** Issues of one cluster, ticked off together: each option, and own words if there are any; each with its own action. */
export function entriesOf(form: FormData): z.input<typeof enterIssuesInput> {
  const about = {
    cluster: textOf(form, 'cluster'),
    diagnosisSource: (optional(form, 'diagnosisSource') ?? null) as DiagnosisSource | null,
    committeeOn: optional(form, 'committeeOn'),
    committeeNote: optional(form, 'committeeNote'),
  }
  const actionFor = (which: string) => ({
    actionWhat: optional(form, `actionWhat-${which}`),
    actionResponsible: optional(form, `actionResponsible-${which}`),
    actionDueOn: optional(form, `actionDueOn-${which}`),
  })
  const ticked = form
    .getAll('option')
    .filter((option) => typeof option === 'string' && /^\d+$/.test(option))
    .map((option) => ({
      ...about,
      ...actionFor(String(option)),
      optionIndex: Number(option),
      ownWords: null,
    }))
  const ownWords = optional(form, 'ownWords')
  const own = ownWords === null ? [] : [{ ...about, ...actionFor('own'), optionIndex: null, ownWords }]
  return { entries: [...ticked, ...own], committee: saysCommittee(form) }
}
