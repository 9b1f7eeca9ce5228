import { z } from 'zod'

/** How far the demo's clock can be moved at once. It never goes back. */
export const clockSteps = ['day', 'week', 'next-due'] as const
export type ClockStep = (typeof clockSteps)[number]

export const clockMoveInput = z.object({ step: z.enum(clockSteps) })
