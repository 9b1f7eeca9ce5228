import { z } from 'zod'
import { isDay } from '@/lib/days'

const id = z.uuid()
const day = z.string().refine(isDay, 'components.errors.invalid')

/** Text typed into a field that may stay empty. */
const optionalText = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullish()
    .transform((text) => text || null)

export const requestAccessInput = z.object({ factoryId: id, purpose: optionalText(500) })

/** `until`: last day on which the access stands; empty: until it is withdrawn. */
export const answerAccessInput = z.object({
  accessId: id,
  give: z.boolean(),
  until: z
    .union([z.literal(''), day])
    .nullish()
    .transform((until) => until || null),
})

export const withdrawAccessInput = z.object({ accessId: id })

export const noteReadingInput = z.object({ factoryCode: z.string(), part: z.enum(['plan', 'visits']) })

export const unlockCycleInput = z.object({ cycleId: id })

/** Credits of a paid invoice. */
export const recordPurchaseInput = z.object({
  companyId: id,
  credits: z.int('buyers.refusals.amountNotWhole').min(1).max(100_000),
  invoice: optionalText(100),
})

/** `amount`: credits added (positive) or taken away (negative). */
export const correctCreditsInput = z.object({
  companyId: id,
  amount: z.int('buyers.refusals.amountNotWhole').min(-100_000).max(100_000),
  reason: z.string().trim().min(1, 'buyers.refusals.reasonMissing').max(500),
})

/** Both days belong to the year; `quota`: the factories the contribution pays for. */
export const openContributionYearInput = z.object({
  companyId: id,
  startsOn: day,
  endsOn: day,
  quota: z.int('buyers.refusals.quotaNotWhole').min(1).max(100_000),
})

/** `usersMay`: the company's users may ask for access and unlock as well. */
export const usersMayInput = z.object({ usersMay: z.boolean() })
