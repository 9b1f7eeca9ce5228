import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadReference } from './load-reference'
import { ReferenceDataError } from './reference-fault'

const original = join(process.cwd(), 'reference')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reference-'))
  cpSync(original, folder, { recursive: true })
})

afterEach(() => rmSync(folder, { recursive: true }))

function change(file: string, from: string, to: string) {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  expect(text).toContain(from)
  writeFileSync(path, text.replace(from, to))
}

function faults() {
  try {
    loadReference(folder)
  } catch (error) {
    if (error instanceof ReferenceDataError) return error.faults
    throw error
  }
  return []
}

test('IMP-01, PUB-02: the lists are whole: 73 options, 27 critical issues, 260 questions, 14 system questions', () => {
  const { files } = loadReference(original)
  expect(Object.values(files['self-diagnosis-options.json'].clusters).flat()).toHaveLength(73)
  expect(files['critical-issues.json'].issues.map(({ number }) => number)).toEqual(
    Array.from({ length: 27 }, (_, n) => n + 1),
  )
  expect(files['question-bank.json'].questions).toHaveLength(260)
  expect(
    files['question-bank.json'].questions.filter(({ managementSystem }) => managementSystem !== null),
  ).toHaveLength(14)
  expect(files['country-programmes.json'].countries).toHaveLength(13)
})

describe('a wrong file', () => {
  test.each([
    ['critical-issues.json', '"number": 3,', '"number": "three",', 'issues.2.number'],
    ['critical-issues.json', '"number": 3,', '"number": 2,', 'issues.2.number'],
    ['critical-issues.json', '"cluster": "FORCED_LABOUR"', '"cluster": "FORCED_WORK"', 'issues.4.cluster'],
    ['critical-issues.json', '"ID"', '"XX"', 'issues.20.notReportedIn'],
    ['question-bank.json', '"criticalIssue": 27', '"criticalIssue": 28', 'questions.251.criticalIssue'],
    ['question-bank.json', '"point": "CL-CHD"', '"point": "OSH-EMP"', 'questions.0.point'],
    ['question-bank.json', '"code": "CL-CHD-02"', '"code": "CL-CHD-01"', 'questions.1.code'],
    ['question-bank.json', '"polarity": "YES_IS_NON_COMPLIANT"', '"polarity": "NO"', 'questions.0.polarity'],
    ['self-diagnosis-options.json', '"FORCED_LABOUR"', '"FORCED_WORK"', 'clusters.FORCED_WORK'],
    [
      'self-diagnosis-options.json',
      '"The procedure for monitoring noise levels could be improved",',
      '',
      'clusters',
    ],
    ['management-system-questions.json', '"HR-7"', '"HR-8"', 'questions'],
    ['country-programmes.json', '"minWorkers": 100', '"minWorker": 100', 'countries.3.requirements'],
    ['programme-settings.json', '"Asia/Dhaka"', '"Asia/Dacca City"', 'countries.BD.timeZone'],
    ['programme-settings.json', '"floorDay": 90', '"floorDay": "90"', 'defaults.assessment.floorDay'],
    ['retention.json', '"mails": 90', '"mails": "90"', 'days.mails'],
    ['holidays.json', '2024-02-21', '2024-02-31', 'countries.BD.0.day'],
    ['translations/ar.json', '"27":', '"28":', 'criticalIssues.27'],
    ['translations/bn.json', '"status": "PROJECT_TRANSLATION"', '"status": "OFFICIAL"', 'status'],
  ])('stops with file, path and reason: %s, %s -> %s', (file, from, to, path) => {
    change(file, from, to)
    const found = faults()
    expect(found.map((fault) => fault.path)).toContain(path)
    expect(found.every(({ reason }) => reason.length > 0)).toBe(true)
    expect(() => loadReference(folder)).toThrow(path)
  })

  test('stops when it is missing or is no JSON, and names every wrong file at once', () => {
    rmSync(join(folder, 'holidays.json'))
    writeFileSync(join(folder, 'critical-issues.json'), '{ "issues": [')
    expect(faults().map(({ file, path }) => [file, path])).toEqual([
      ['critical-issues.json', ''],
      ['holidays.json', ''],
    ])
  })

  test('PUB-02: an exception may name a country without a programme; it is valid and kept', () => {
    const issue = loadReference(original).files['critical-issues.json'].issues.find(
      ({ number }) => number === 25,
    )
    expect(issue?.notReportedIn).toEqual(['LS'])
  })
})
