import type { z } from 'zod'
import { type Refusal, refuse } from '@/lib/result'

const messageKey = /^[a-z]+\.[\w.-]+$/

/**
 * What is wrong with an input, as a refusal with a message key per field. A schema may name the key itself
 * (`z.string().min(1, 'plan.errors.descriptionMissing')`); otherwise a general one of `components.errors` is used.
 */
export function inputRefusal(error: z.ZodError): { ok: false; refusal: Refusal } {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    fields[field] ??= messageKey.test(issue.message) ? issue.message : generalKey(issue)
  }
  return refuse('ACC-14', 'components.refusals.checkInput', { fields })
}

function generalKey(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' ? 'components.errors.required' : 'components.errors.tooSmall'
    case 'too_big':
      return issue.origin === 'string' ? 'components.errors.tooLong' : 'components.errors.tooLarge'
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'components.errors.required'
        : 'components.errors.invalid'
    case 'invalid_value':
      return 'components.errors.choose'
    default:
      return 'components.errors.invalid'
  }
}
