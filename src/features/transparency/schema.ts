import { z } from 'zod'
import type { Day } from '@/lib/days'

const criticalIssueStates = ['NOT_COMPLIED_WITH', 'COMPLIED_WITH', 'NOT_ASSESSED', 'NOT_APPLICABLE'] as const

const assessmentShown = z.object({
  day: z.iso.date(),
  issues: z.array(z.object({ number: z.int(), state: z.enum(criticalIssueStates) })),
  notCompliedWith: z.array(z.int()),
})

/** The columns of the public entry that are read, with what its two JSON columns must look like. */
export const publicEntryRow = z.object({
  code: z.string(),
  programmeCode: z.string(),
  name: z.string(),
  localName: z.string().nullable(),
  city: z.string(),
  region: z.string(),
  assessments: z.int(),
  latest: assessmentShown,
  previous: assessmentShown,
  fullCompliance: z.boolean(),
  noLongerInProgramme: z.boolean(),
  changedOn: z.date(),
})

/** A factory as the public sees it (PUB-02). `asOf`: the day since which the entry has stood like this (PUB-04). */
export type Entry = Omit<z.output<typeof publicEntryRow>, 'changedOn'> & { asOf: Day }

export const entryFields = [
  'code',
  'programmeCode',
  'name',
  'localName',
  'city',
  'region',
  'assessments',
  'latest',
  'previous',
  'fullCompliance',
  'noLongerInProgramme',
  'changedOn',
] as const
