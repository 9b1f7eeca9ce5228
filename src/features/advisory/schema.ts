import { z } from 'zod'
import { isDay } from '@/lib/days'
import { deliveryModes, supportChannels } from '@/rules/advisory/visit'

const id = z.uuid()
const shortText = 200
const longText = 4000
/** More than anybody logs of one visit. */
const most = 50

/** An empty field and one that was not sent are the same: nothing. */
const optional = (length = longText) =>
  z
    .string()
    .trim()
    .max(length)
    .nullish()
    .transform((text) => (text ? text : null))
// What is missing is said by the rule, with the words of the visit.
const text = (length = longText) => z.string().trim().max(length)
/** Whether it is a day at all is said by the rule. */
const day = z.string().trim()
const optionalDay = z
  .union([z.literal('').transform(() => null), z.string().refine(isDay, 'advisory.refusals.dayMissing')])
  .nullish()
  .transform((value) => value ?? null)
/** A visit of more days would be a mistake of typing. */
const days = z.number().max(20)
const mode = z.enum(deliveryModes, 'advisory.refusals.modeUnknown')
const people = z.number().max(100_000)
const issueNumbers = z.array(z.number().int().positive()).max(500).default([])

export const planVisitInput = z.object({
  factoryCode: z.string(),
  plannedOn: day,
  mode,
  days,
  purpose: text(1000),
})

export const changePlannedVisitInput = planVisitInput.omit({ factoryCode: true }).extend({ visitId: id })

export const cancelVisitInput = z.object({ visitId: id, reason: text(1000) })

const agreement = z.object({ what: text(1000), responsible: optional(shortText), dueOn: optionalDay })

/** What of a visit's log can be corrected later. */
const visitContent = {
  mode,
  days,
  managementPresent: people,
  managementWomen: people,
  workersPresent: people,
  workersWomen: people,
  unionPresent: people,
  unionWomen: people,
  agenda: optional(),
  topics: z.array(text(shortText)).max(most),
  issueNumbers,
  agreements: z.array(agreement).max(most).default([]),
  notesForFactory: optional(),
}

/** What is said of a visit that took place, apart from its files. */
const visitLog = {
  visitId: id,
  visitedOn: day,
  ...visitContent,
  /** Programme staff only. */
  internalNotes: optional(),
  /** ADV-02: asked when the visit starts cycle 1. */
  committeeFunctioning: z
    .boolean()
    .nullish()
    .transform((answer) => answer ?? null),
  /** CYC-01: asked with it: the first day of the cycle, as the advisor has seen and confirmed it. */
  confirmedStart: optionalDay,
}

const correctedLog = z.object(visitContent)
export type CorrectedLog = z.output<typeof correctedLog>
export const correctVisitInput = correctedLog.extend({ visitId: id, reason: text(1000) })

const givenFile = z.object({ file: z.file('plan.files.missing'), caption: optional(shortText) })
const keptFile = z.object({
  caption: z.string(),
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
export type GivenFile = z.output<typeof givenFile>
export type KeptFile = z.output<typeof keptFile>

export const logVisitInput = z.object({ ...visitLog, files: z.array(givenFile).max(12).default([]) })
/** The log of a visit whose files' bytes are kept already. */
export const keptVisitLogInput = z.object({ ...visitLog, files: z.array(keptFile) })
export type VisitLog = z.output<typeof keptVisitLogInput>

export const addVisitFileInput = givenFile.extend({ visitId: id })
export const keptVisitFileInput = z.object({ visitId: id, files: z.array(keptFile) })

export const logSupportInput = z.object({
  factoryCode: z.string(),
  on: day,
  channel: z.enum(supportChannels, 'advisory.refusals.channelUnknown'),
  topic: text(shortText),
  issueNumbers,
})

export const assignAdvisorInput = z.object({ factoryCode: z.string(), membershipId: id, since: day })

export const renewCalendarFeedInput = z.object({})
export const keepCalendarFeedInput = z.object({ secretHash: z.string() })

/** The instant of the newest comment that was shown. */
export const commentsSeenInput = z.object({ until: z.coerce.date() })
