import { expect, test } from 'vitest'
import { chosenIn, missingIn } from './diagnosis-steps'

function aForm(fields: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

test('a step of the self-diagnosis is left only with an issue, and with where it comes from', () => {
  const empty = chosenIn(aForm([]))
  expect(missingIn('issues', empty)).toBe('issue')
  expect(missingIn('source', empty)).toBe('source')
  const ticked = chosenIn(
    aForm([
      ['option', '0'],
      ['option', '3'],
      ['diagnosisSource', 'WORKER_CONSULTATION'],
    ]),
  )
  expect(ticked.options).toEqual([0, 3])
  expect(missingIn('issues', ticked)).toBeNull()
  expect(missingIn('source', ticked)).toBeNull()
})

test('a committee that identified it needs the day of its meeting', () => {
  const form: [string, string][] = [
    ['diagnosisSource', 'COMMITTEE_DISCUSSION'],
    ['committee', 'yes'],
    ['committeeOn', ''],
  ]
  expect(missingIn('source', chosenIn(aForm(form)))).toBe('day')
})
