import { expect, test } from 'vitest'
import { readCsv } from './read-csv'
import { csvText, inert } from './write-csv'

test('what is written as CSV is read again as it was, with commas, quotes, lines and every script', () => {
  const lines = [
    ['line', 'reason'],
    ['2', 'No question "OSH", sorry'],
    ['3', 'لا سؤال; প্রশ্ন নেই'],
  ]
  expect(readCsv(csvText(lines)).map(({ cells }) => cells)).toEqual(lines)
})

test('a cell that a spreadsheet would take for a formula is written as text', () => {
  expect(['=1+1', '+1', '-1', '@a', 'a=1'].map(inert)).toEqual(["'=1+1", "'+1", "'-1", "'@a", 'a=1'])
})
