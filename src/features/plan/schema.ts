import { z } from 'zod'
import { isDay } from '@/lib/days'
import { diagnosisSources, managementSystemElements, priorities } from '@/rules/plan/issue'
import { checkKinds } from '@/rules/plan/sign-off'

const id = z.uuid()
const longText = 4000
const shortText = 200

const needed = (most = longText) => z.string().trim().min(1).max(most)
/** An empty field and one that was not sent are the same: nothing. */
const optional = (most = longText) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((text) => (text ? text : null))

const day = z.string().refine(isDay, 'plan.refusals.noSuchDay')
const optionalDay = z
  .union([z.literal('').transform(() => null), day])
  .nullish()
  .transform((text) => text ?? null)

export const enterIssueInput = z.object({
  /** Left out: the person's own factory. */
  factoryCode: z.string().optional(),
  cluster: z.string(),
  /** Index of the standard option from 0; null when written in own words. */
  optionIndex: z.number().int().min(0).nullable(),
  ownWords: optional(),
  diagnosisSource: z.enum(diagnosisSources).nullable(),
  committeeOn: optionalDay,
  committeeNote: optional(),
  actionWhat: optional(),
  actionResponsible: optional(shortText),
  actionDueOn: optionalDay,
})

/** As many as a cluster has options, and one in own words. */
export const enterIssuesInput = z
  .object({
    entries: z.array(enterIssueInput).min(1, 'plan.refusals.optionOrOwnWords').max(60),
    /** The committee identified or confirmed them; the day of its meeting then stands in each. */
    committee: z.boolean().default(false),
  })
  .refine(
    ({ committee, entries }) => !committee || entries.every(({ committeeOn }) => committeeOn !== null),
    {
      path: ['committeeOn'],
      message: 'plan.diagnosis.missing.day',
    },
  )

export const reviewInput = z.object({
  factoryCode: z.string().optional(),
  reviewedOn: day,
  note: z.string().trim().max(longText),
})

const fieldOf = <const F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({
    issueId: id,
    field: z.literal(field),
    /** The value the person saw when starting to change it (IMP-12). */
    basedOn: z.string().nullable(),
    value,
  })

export const changeIssueFieldInput = z.discriminatedUnion('field', [
  fieldOf('description', needed()),
  fieldOf('point', optional(shortText)),
  fieldOf('rootCause', optional()),
  fieldOf('rootCauseElement', z.enum(managementSystemElements).nullable()),
  fieldOf('priority', z.enum(priorities)),
  fieldOf('diagnosisSource', z.enum(diagnosisSources)),
  fieldOf('committeeOn', optionalDay),
  fieldOf('committeeNote', optional()),
])

export const addActionInput = z.object({
  issueId: id,
  what: needed(),
  responsible: optional(shortText),
  dueOn: optionalDay,
  doneOn: optionalDay,
})

const actionFieldOf = <const F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.object({ actionId: id, field: z.literal(field), basedOn: z.string().nullable(), value })

export const changeActionInput = z.discriminatedUnion('field', [
  actionFieldOf('what', needed()),
  actionFieldOf('responsible', optional(shortText)),
  actionFieldOf('dueOn', optionalDay),
  actionFieldOf('doneOn', optionalDay),
])

export const actionInput = z.object({ actionId: id })
export const issueInput = z.object({ issueId: id })
export const commentInput = z.object({ issueId: id, text: needed() })
export const evidenceInput = z.object({ evidenceId: id })

/** What is said of a file, apart from the file itself. */
const evidenceText = { issueId: id, caption: needed(shortText), showsOn: day }
export const addEvidenceInput = z.object({ ...evidenceText, file: z.file('plan.files.missing') })
/** The row of a file whose bytes are kept already. */
export const keptEvidenceInput = z.object({
  ...evidenceText,
  file: z.object({
    id,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.number().int(),
    sha256: z.string(),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
  }),
})

// What is missing in these is said by the rule, with the check it belongs to.
export const agreeInput = z.object({ issueId: id, note: z.string().max(longText) })
export const recordCheckInput = z.object({
  issueId: id,
  kind: z.enum(checkKinds),
  note: z.string().max(longText),
})
export const completeInput = z.object({ issueId: id, systemMeasure: z.string().max(longText) })
export const reasonInput = z.object({ issueId: id, reason: z.string().max(longText) })

/** The answer to saving one field: saved, or the value somebody else saved meanwhile beside one's own (IMP-12). */
export type FieldSaved =
  | { saved: true; value: string | null; state: string }
  | {
      saved: false
      conflict: { theirs: string | null; yours: string | null; by: string | null; at: string | null }
    }
