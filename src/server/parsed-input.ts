import type { z } from 'zod'
import { accept, type Result, refuse } from '@/lib/result'

const messageKey = /^[a-z]+\.[\w.-]+$/

/**
 * An input as its schema has it, or what is wrong with it as a refusal with a message key per field. A schema may name
 * the key itself (`z.string().min(1, 'plan.errors.descriptionMissing')`); otherwise a general one of `components.errors`
 * is used. Text that no database keeps (a NUL, half a character) is refused whatever the schema says.
 */
export function parsedInput<S extends z.ZodType>(schema: S, input: z.input<S>): Result<z.output<S>> {
  const fields = Object.fromEntries(
    brokenTexts(input, []).map((field) => [field, 'components.errors.brokenText']),
  )
  const parsed = schema.safeParse(input, { reportInput: true })
  if (parsed.success && Object.keys(fields).length === 0) return accept(parsed.data)
  for (const issue of parsed.error?.issues ?? []) {
    const field = issue.path.join('.')
    fields[field] ??= messageKey.test(issue.message) ? issue.message : generalKey(issue)
  }
  return refuse('ACC-14', 'components.refusals.checkInput', { fields })
}

/** Where in an input text stands that cannot be kept as it is, as paths of fields. */
function brokenTexts(input: unknown, path: string[]): string[] {
  if (typeof input === 'string') return input.includes('\0') || !input.isWellFormed() ? [path.join('.')] : []
  if (typeof input !== 'object' || input === null || input instanceof Blob) return []
  return Object.entries(input).flatMap(([key, value]) => brokenTexts(value, [...path, key]))
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
