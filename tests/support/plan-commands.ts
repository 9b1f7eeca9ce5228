import { z } from 'zod'
import type { Refusal, Result } from '@/lib/result'
import { type CommandContext, command } from '@/server/command'
import type { PersonalOccasion } from '@/server/occasion'

/** Runs a step in a command of its own, as the commands do that use it. */
export function runAsCommand<T>(
  occasion: PersonalOccasion,
  step: (context: CommandContext) => Promise<Result<T>>,
): Promise<Result<T>> {
  return command({ name: 'test.step', input: z.object({}), run: step })(occasion, {})
}

/** The refusal of a result; fails the test when it was accepted. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`accepted: ${JSON.stringify(result.value)}`)
  return result.refusal
}
