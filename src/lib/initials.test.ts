import { expect, test } from 'vitest'
import { initialsOf } from './initials'

test('a person is shown by the first letters of first and last name, in every script', () => {
  expect(initialsOf('Rashida Akter  Begum')).toBe('RB')
  expect(initialsOf('farhana')).toBe('F')
  expect(initialsOf('রশিদা বেগম')).toBe('রব')
  expect(initialsOf('')).toBe('')
})
