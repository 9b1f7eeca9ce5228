import { expect, test } from 'vitest'
import { entriesOf } from '../form-inputs'
import { enterIssuesInput } from '../schema'
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

test('IMP-01: a committee that identified it needs the day of its meeting, whether its tick or its note says so', () => {
  for (const said of [
    ['committee', 'yes'],
    ['committeeNote', 'Meeting of March'],
  ] satisfies [string, string][]) {
    const form = aForm([['diagnosisSource', 'COMMITTEE_DISCUSSION'], said, ['committeeOn', '']])
    expect(missingIn('source', chosenIn(form))).toBe('day')
  }
})

test('IMP-01: the day of the committee counts also where its tick was forgotten, and nothing written is dropped', () => {
  const form = aForm([
    ['option', '0'],
    ['diagnosisSource', 'COMMITTEE_DISCUSSION'],
    ['committeeOn', '2027-03-01'],
    ['committeeNote', 'Meeting of March'],
  ])
  expect(chosenIn(form).committeeOn).toBe('2027-03-01')
  expect(entriesOf(form)).toMatchObject({
    committee: true,
    entries: [{ committeeOn: '2027-03-01', committeeNote: 'Meeting of March' }],
  })
})

test('IMP-01: a committee without the day of its meeting is refused at its field', () => {
  const form = aForm([
    ['option', '0'],
    ['cluster', 'OSH'],
    ['committee', 'yes'],
    ['committeeOn', ''],
  ])
  const refused = enterIssuesInput.safeParse(entriesOf(form))
  expect(refused.error?.issues).toMatchObject([
    { path: ['committeeOn'], message: 'plan.diagnosis.missing.day' },
  ])
})
