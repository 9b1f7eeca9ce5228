import { expect, test } from 'vitest'
import { fieldChange } from './field-change'

test('IMP-12: a change based on what is stored is saved', () => {
  expect(fieldChange({ basedOn: 'old', stored: 'old', yours: 'new' })).toEqual({
    outcome: 'SAVE',
    value: 'new',
  })
  expect(fieldChange<string | null>({ basedOn: '', stored: null, yours: 'new' })).toEqual({
    outcome: 'SAVE',
    value: 'new',
  })
})

test('IMP-12: if the stored value is another by now, nothing is saved and both are shown', () => {
  expect(fieldChange({ basedOn: 'old', stored: 'theirs', yours: 'mine' })).toEqual({
    outcome: 'CONFLICT',
    stored: 'theirs',
    yours: 'mine',
  })
  expect(fieldChange<string | null>({ basedOn: 'old', stored: null, yours: 'mine' }).outcome).toBe('CONFLICT')
})

test('IMP-12: having seen the other value, the second person saves based on it', () => {
  expect(fieldChange({ basedOn: 'theirs', stored: 'theirs', yours: 'mine' }).outcome).toBe('SAVE')
})

test('IMP-12: two who write the same are in no conflict, and sending twice changes nothing', () => {
  expect(fieldChange({ basedOn: 'old', stored: 'same', yours: 'same' }).outcome).toBe('NOTHING_TO_SAVE')
  expect(fieldChange({ basedOn: ['a'], stored: ['a', 'b'], yours: ['a', 'b'] }).outcome).toBe(
    'NOTHING_TO_SAVE',
  )
})
