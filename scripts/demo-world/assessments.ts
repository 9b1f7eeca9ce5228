import { importReleasedAssessments } from '@/features/assessment/commands/import-released-assessments'
import type { ImportRow } from '@/features/assessment/schema'
import { question, questionsFor } from '@/server/reference/reference'
import { chanceOf } from './chance'
import { accepted, type Step } from './story'
import type { CycleTime } from './times'
import type { CycleChapter, FactoryChapter } from './world'
import type { FindingStory } from './world-data'

/** What the assessments of a factory find, cycle by cycle: less from year to year, some of it again. */
export function findingsByCycle({ world, factory, time }: FactoryChapter): FindingStory[][] {
  const chance = chanceOf(`findings ${factory.code}`)
  const asked = new Set(questionsFor(factory.programme).map(({ code }) => code))
  const possible = world.data.findings.filter((finding) => asked.has(finding.question))
  const cycles: FindingStory[][] = []
  for (const cycle of time.cycles) {
    const before = cycles.at(-1)
    const certain = cycle.isLatest ? (factory.finds ?? []) : []
    const found = possible.filter((finding) => {
      if (certain.includes(finding.question)) return true
      if (!before) return chance.falls((1 - factory.quality) * 0.9)
      return chance.falls(
        before.includes(finding) ? 0.5 - factory.quality * 0.35 : (1 - factory.quality) * 0.22,
      )
    })
    const clean = factory.quality > 0.9 && cycle.number > 1
    cycles.push(clean ? [] : criticalFirst(found.length > 0 ? found : possible.slice(0, 3)))
  }
  return cycles
}

function criticalFirst(findings: readonly FindingStory[]): FindingStory[] {
  const isCritical = ({ question: code }: FindingStory) => question(code)?.criticalIssue != null
  return [...findings.filter(isCritical), ...findings.filter((finding) => !isCritical(finding))]
}

/** The release of a cycle's assessment, through the import an administrator uses. */
export function releaseStep(chapter: CycleChapter): Step {
  const { world, factory, time, cycle } = chapter
  return {
    at: time.at(cycle.assessment.releasedOn, 11, 20),
    lanes: [factory.code],
    what: `the release of assessment ${cycle.number} of ${factory.code}`,
    run: async (at) => {
      const rows = rowsOf(chapter, cycle)
      const result = accepted(
        await importReleasedAssessments(world.cast.as('ingrid', at), { rows, allOrNothing: true }),
        'an assessment',
      )
      if (result.kept !== 1) throw new Error(`Assessment ${cycle.number} of ${factory.code} was not kept`)
    },
  }
}

function rowsOf({ world, factory, findings }: CycleChapter, { number, assessment }: CycleTime): ImportRow[] {
  const chance = chanceOf(`answers ${factory.code} ${number}`)
  const found = new Map(findings.map((finding) => [finding.question, finding]))
  const assessors = world.data.people.staff.filter(({ roles }) =>
    roles.some(([, role]) => role === 'ASSESSOR'),
  )
  return questionsFor(factory.programme).map((asked, index) => {
    const finding = found.get(asked.code)
    const rest = restAnswer(asked.code, chance)
    return {
      place: String(index + 2),
      factory: factory.code,
      country: factory.programme,
      ...assessment,
      toolVersion: '2024.1',
      assessors: assessors.map(({ key }) => `${key}@demo.selvedge.example`).join(', '),
      question: asked.code,
      answer: finding ? 'NON_COMPLIANT' : rest,
      found: finding?.found ?? '',
      sources: asked.sources.slice(0, 1 + chance.whole(0, asked.sources.length - 1)).join(', '),
      affectedWorkers: finding && asked.affectedWorkers ? String(finding.workers) : '',
      reason:
        !finding && rest === 'NOT_ASSESSED' ? 'The records of this period could not be seen on the day.' : '',
    }
  })
}

function restAnswer(
  code: string,
  chance: ReturnType<typeof chanceOf>,
): 'COMPLIANT' | 'NOT_APPLICABLE' | 'NOT_ASSESSED' {
  if (/^(FOA-STR|CL-DOC|FL-PRI)/.test(code) && chance.falls(0.75)) return 'NOT_APPLICABLE'
  return chance.falls(0.008) ? 'NOT_ASSESSED' : 'COMPLIANT'
}
