/** What kind of value a field of the history holds: it says in which words the value is read, never the value itself. */
const kindsOfValue = {
  state: 'state',
  priority: 'priority',
  rootCauseElement: 'element',
  check: 'check',
  diagnosisSource: 'diagnosisSource',
  point: 'point',
  committeeOn: 'day',
  dueOn: 'day',
  doneOn: 'day',
} as const

type ValueKind = (typeof kindsOfValue)[keyof typeof kindsOfValue] | 'text'

/** The kind of value of a field; text where people write what they like. */
export function valueKindOf(field: string | null): ValueKind {
  const known: Record<string, ValueKind> = kindsOfValue
  return field !== null && Object.hasOwn(known, field) ? (known[field] ?? 'text') : 'text'
}
