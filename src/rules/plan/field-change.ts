/** A value of a field as it is stored and sent. */
export type FieldValue = string | number | boolean | null | readonly string[]

export type FieldChange<Value extends FieldValue> =
  | { outcome: 'SAVE'; value: Value }
  | { outcome: 'NOTHING_TO_SAVE' }
  | { outcome: 'CONFLICT'; stored: Value; yours: Value }

/**
 * IMP-12: a saved field carries the value it was based on. If the stored one is another by now, nothing is written and
 * both are shown; who saves then chooses, basing the choice on the value shown.
 */
export function fieldChange<Value extends FieldValue>(change: {
  basedOn: Value
  stored: Value
  yours: Value
}): FieldChange<Value> {
  if (same(change.yours, change.stored)) return { outcome: 'NOTHING_TO_SAVE' }
  if (same(change.basedOn, change.stored)) return { outcome: 'SAVE', value: change.yours }
  return { outcome: 'CONFLICT', stored: change.stored, yours: change.yours }
}

/** An empty field and one never filled are the same to the person before the screen. */
function same(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b)
}
