'use server'
import { moveDemoClock as moveDemoClockCommand } from '@/features/demo/commands'
import type { ClockStep } from '@/features/demo/schema'
import { formAction } from '@/server/action'

export const moveDemoClock = formAction(moveDemoClockCommand, {
  input: (form) => ({ step: String(form.get('step')) as ClockStep }),
})
