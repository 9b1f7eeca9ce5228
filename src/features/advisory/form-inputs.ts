import type { z } from 'zod'
import { textOf } from '@/lib/form-text'
import type { DeliveryMode, SupportChannel } from '@/rules/advisory/visit'
import type {
  addVisitFileInput,
  assignAdvisorInput,
  changePlannedVisitInput,
  correctVisitInput,
  logSupportInput,
  logVisitInput,
  planVisitInput,
} from './schema'

/** A number as people type it, with a point or a comma; nothing where nothing was typed. */
function numberOf(form: FormData, name: string): number {
  const typed = textOf(form, name).trim().replace(',', '.')
  return typed === '' ? Number.NaN : Number(typed)
}

/** A number of people: an empty field is nobody. */
function people(form: FormData, name: string): number {
  return textOf(form, name).trim() === '' ? 0 : numberOf(form, name)
}

function issueNumbers(form: FormData): number[] {
  return form.getAll('issueNumbers').map(Number)
}

function planOf(form: FormData) {
  return {
    plannedOn: textOf(form, 'plannedOn'),
    mode: textOf(form, 'mode') as DeliveryMode,
    days: numberOf(form, 'days'),
    purpose: textOf(form, 'purpose'),
  }
}

/** The fields of a form as the commands take them; what is wrong in them is said by their schemas and rules. */
export function visitPlanOf(form: FormData): z.input<typeof planVisitInput> {
  return { factoryCode: textOf(form, 'factoryCode'), ...planOf(form) }
}

export function changedPlanOf(form: FormData): z.input<typeof changePlannedVisitInput> {
  return { visitId: textOf(form, 'visitId'), ...planOf(form) }
}

export function cancellationOf(form: FormData) {
  return { visitId: textOf(form, 'visitId'), reason: textOf(form, 'reason') }
}

/** What of a visit's log can be corrected later. */
function contentOf(form: FormData) {
  return {
    mode: textOf(form, 'mode') as DeliveryMode,
    days: numberOf(form, 'days'),
    managementPresent: people(form, 'managementPresent'),
    managementWomen: people(form, 'managementWomen'),
    workersPresent: people(form, 'workersPresent'),
    workersWomen: people(form, 'workersWomen'),
    unionPresent: people(form, 'unionPresent'),
    unionWomen: people(form, 'unionWomen'),
    agenda: textOf(form, 'agenda'),
    topics: textOf(form, 'topics')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    issueNumbers: issueNumbers(form),
    notesForFactory: textOf(form, 'notesForFactory'),
  }
}

export function visitLogOf(form: FormData): z.input<typeof logVisitInput> {
  const caption = textOf(form, 'filesCaption')
  const answer = textOf(form, 'committeeFunctioning')
  return {
    ...contentOf(form),
    visitId: textOf(form, 'visitId'),
    visitedOn: textOf(form, 'visitedOn'),
    agreements: agreementsOf(form),
    internalNotes: textOf(form, 'internalNotes'),
    committeeFunctioning: answer === '' ? null : answer === 'yes',
    confirmedStart: textOf(form, 'confirmedStart'),
    files: form
      .getAll('files')
      .flatMap((file) => (file instanceof File && file.size > 0 ? [{ file, caption }] : [])),
  }
}

/** An agreement whose line was emptied is taken out. */
export function correctionOf(form: FormData): z.input<typeof correctVisitInput> {
  return {
    ...contentOf(form),
    visitId: textOf(form, 'visitId'),
    reason: textOf(form, 'reason'),
    agreements: agreementsOf(form).filter((line) => Object.values(line).some(Boolean)),
  }
}

/** The lines of what was agreed, up to the last one that has something in it. */
function agreementsOf(form: FormData) {
  const lines = Array.from({ length: Number(textOf(form, 'agreementLines')) || 0 }, (_, index) => ({
    what: textOf(form, `agreements.${index}.what`).trim(),
    responsible: textOf(form, `agreements.${index}.responsible`).trim(),
    dueOn: textOf(form, `agreements.${index}.dueOn`).trim(),
  }))
  const last = lines.findLastIndex((line) => Object.values(line).some(Boolean))
  return lines.slice(0, last + 1)
}

export function visitFileOf(form: FormData): z.input<typeof addVisitFileInput> {
  const file = form.get('file')
  return {
    visitId: textOf(form, 'visitId'),
    file: file instanceof File ? file : new File([], ''),
    caption: textOf(form, 'caption'),
  }
}

export function supportOf(form: FormData): z.input<typeof logSupportInput> {
  const numbers = textOf(form, 'issueNumbers')
    .split(/[\s,;،]+/)
    .filter(Boolean)
  return {
    factoryCode: textOf(form, 'factoryCode'),
    on: textOf(form, 'on'),
    channel: textOf(form, 'channel') as SupportChannel,
    topic: textOf(form, 'topic'),
    issueNumbers: numbers.map(Number),
  }
}

export function assignmentOf(form: FormData): z.input<typeof assignAdvisorInput> {
  return {
    factoryCode: textOf(form, 'factoryCode'),
    membershipId: textOf(form, 'membershipId'),
    since: textOf(form, 'since'),
  }
}

export function seenOf(form: FormData) {
  return { until: textOf(form, 'until') }
}
