import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import writeExcelFile from 'write-excel-file/node'
import { headings } from '@/features/assessment/file/sheet-rows'
import { importColumns } from '@/features/assessment/schema'
import { worldData } from './demo-world/world-data'

// The template is made from what the import reads, so that it can never show another column.
const folder = join('public', 'import')
const [factory] = worldData().factories
const head = {
  factory: factory?.code ?? '',
  country: factory?.programme ?? '',
  startedOn: '2023-04-17',
  endedOn: '2023-04-18',
  releasedOn: '2023-05-11',
  toolVersion: '2024.1',
  assessors: '',
}
const answers = [
  {
    question: 'OSH-EMP-02',
    answer: 'NON_COMPLIANT',
    found: 'One exit of the store was locked.',
    sources: 'OBSERVATION, WORKER_INTERVIEWS',
    affectedWorkers: '85',
    reason: '',
  },
  {
    question: 'COM-MIN-01',
    answer: 'COMPLIANT',
    found: '',
    sources: 'DOCUMENTS',
    affectedWorkers: '',
    reason: '',
  },
  {
    question: 'FOA-STR-01',
    answer: 'NOT_APPLICABLE',
    found: '',
    sources: '',
    affectedWorkers: '',
    reason: 'No strike took place.',
  },
  {
    question: 'WT-REG-02',
    answer: 'NOT_ASSESSED',
    found: '',
    sources: '',
    affectedWorkers: '',
    reason: 'The records were not at hand.',
  },
]
const rows = answers.map((answer) => ({ ...head, ...answer }))
const table = [
  importColumns.map((column) => headings[column]),
  ...rows.map((row) => importColumns.map((column) => row[column])),
]

mkdirSync(folder, { recursive: true })
writeFileSync(
  join(folder, 'released-assessments.csv'),
  `\uFEFF${stringify(table, { record_delimiter: '\r\n' })}`,
)
writeFileSync(
  join(folder, 'released-assessments.json'),
  `${JSON.stringify({ assessments: [{ ...head, assessors: [], answers: answers.map(({ sources, ...answer }) => ({ ...answer, sources: sources.split(', ').filter(Boolean) })) }] }, null, 2)}\n`,
)
const sheet = table.map((cells, line) =>
  cells.map((value) => ({ value, type: String, ...(line === 0 ? { fontWeight: 'bold' as const } : {}) })),
)
const columns = importColumns.map(() => ({ width: 22 }))
await writeExcelFile(sheet, { columns }).toFile(join(folder, 'released-assessments.xlsx'))
console.log(`Template: ${folder}/released-assessments.{xlsx,csv,json}`)
