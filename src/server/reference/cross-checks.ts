import type { ReferenceFault } from './reference-fault'
import type { FileName, ReferenceFiles } from './schemas'

/** What no single file can say: that the files fit together. */
export function crossChecks(files: ReferenceFiles): ReferenceFault[] {
  return [
    ...counts(files),
    ...criticalIssues(files),
    ...options(files),
    ...questions(files),
    ...programmes(files),
    ...ownCriticalIssues(files),
  ]
}

function fault(file: FileName, path: string, reason: string): ReferenceFault {
  return { file, path, reason }
}

/** The published lists are there whole (IMP-01, PUB-02, ASM-09). */
function counts(files: ReferenceFiles): ReferenceFault[] {
  const whole = files['completeness.json']
  const systems = files['management-system-questions.json']
  const options = Object.values(files['self-diagnosis-options.json'].clusters).flat().length
  const { issues } = files['critical-issues.json']
  const { questions: asked } = files['question-bank.json']
  return [
    ...counted('critical-issues.json', 'issues', issues.length, whole.criticalIssues),
    ...counted('self-diagnosis-options.json', 'clusters', options, whole.selfDiagnosisOptions),
    ...counted('question-bank.json', 'questions', asked.length, whole.questions),
    ...counted(
      'management-system-questions.json',
      '',
      systems.HR.length + systems.OSH.length,
      whole.managementSystemQuestions,
    ),
  ]
}

function counted(file: FileName, path: string, found: number, wanted: number): ReferenceFault[] {
  return found === wanted ? [] : [fault(file, path, `must hold ${wanted} entries, holds ${found}`)]
}

function criticalIssues(files: ReferenceFiles): ReferenceFault[] {
  const clusters = clusterCodes(files)
  const countries = countryCodes(files)
  const numbers = new Set<number>()
  return files['critical-issues.json'].issues.flatMap((issue, index) => {
    const at = (path: string, reason: string) =>
      fault('critical-issues.json', `issues.${index}.${path}`, reason)
    const faults: ReferenceFault[] = []
    if (numbers.has(issue.number)) faults.push(at('number', `${issue.number} is there twice`))
    numbers.add(issue.number)
    if (!clusters.has(issue.cluster))
      faults.push(at('cluster', `no cluster ${issue.cluster} in compliance-points.json`))
    for (const country of issue.notReportedIn ?? [])
      if (!countries.has(country))
        faults.push(at('notReportedIn', `no country ${country} in country-programmes.json`))
    return faults
  })
}

function options(files: ReferenceFiles): ReferenceFault[] {
  const clusters = clusterCodes(files)
  return Object.keys(files['self-diagnosis-options.json'].clusters)
    .filter((cluster) => !clusters.has(cluster))
    .map((cluster) =>
      fault(
        'self-diagnosis-options.json',
        `clusters.${cluster}`,
        `no cluster ${cluster} in compliance-points.json`,
      ),
    )
}

type Question = ReferenceFiles['question-bank.json']['questions'][number]

function questions(files: ReferenceFiles): ReferenceFault[] {
  const known = knownFrom(files)
  const codes = new Set<string>()
  const faults = files['question-bank.json'].questions.flatMap((question, index) => {
    const reasons = questionReasons(question, known)
    if (codes.has(question.code)) reasons.push(['code', `${question.code} is there twice`])
    codes.add(question.code)
    return reasons.map(([path, reason]) => fault('question-bank.json', `questions.${index}.${path}`, reason))
  })
  return [...faults, ...unasked(files)]
}

function knownFrom(files: ReferenceFiles) {
  const clusters = files['compliance-points.json'].clusters
  const systems = files['management-system-questions.json']
  return {
    points: new Map(
      clusters.map((cluster) => [cluster.code, new Set(cluster.points.map(({ code }) => code))]),
    ),
    issues: new Set(files['critical-issues.json'].issues.map(({ number }) => number)),
    systems: new Set([...systems.HR, ...systems.OSH].map(({ id }) => id)),
    options: files['self-diagnosis-options.json'].clusters,
    countries: countryCodes(files),
    criteria: new Set(files['differentiation-criteria.json'].criteria.map(({ id }) => id)),
  }
}

function questionReasons(question: Question, known: ReturnType<typeof knownFrom>): [string, string][] {
  const reasons: [string, string][] = []
  const { cluster, point, criticalIssue, managementSystem, criterion } = question
  const points = known.points.get(cluster)
  if (!points) reasons.push(['cluster', `no cluster ${cluster} in compliance-points.json`])
  else if (!points.has(point))
    reasons.push(['point', `no point ${point} of ${cluster} in compliance-points.json`])
  if (criticalIssue !== null && !known.issues.has(criticalIssue))
    reasons.push(['criticalIssue', `no critical issue ${criticalIssue} in critical-issues.json`])
  if (managementSystem !== null && !known.systems.has(managementSystem))
    reasons.push(['managementSystem', `no question ${managementSystem} in management-system-questions.json`])
  if (criterion && !known.criteria.has(criterion))
    reasons.push(['criterion', `no criterion ${criterion} in differentiation-criteria.json`])
  for (const [optionCluster, index] of question.selfDiagnosis)
    if (known.options[optionCluster]?.[index] === undefined)
      reasons.push(['selfDiagnosis', `no option ${index} of ${optionCluster} in self-diagnosis-options.json`])
  for (const country of question.countriesOnly ?? [])
    if (!known.countries.has(country))
      reasons.push(['countriesOnly', `no country ${country} in country-programmes.json`])
  return reasons
}

/** Every critical issue and every management-system question is asked by the question bank, joined by number and id. */
function unasked(files: ReferenceFiles): ReferenceFault[] {
  const asked = files['question-bank.json'].questions
  const systems = files['management-system-questions.json']
  const issues = files['critical-issues.json'].issues
    .filter(({ number }) => !asked.some(({ criticalIssue }) => criticalIssue === number))
    .map(({ number }) => fault('question-bank.json', 'questions', `no question for critical issue ${number}`))
  const missing = [...systems.HR, ...systems.OSH]
    .filter(({ id }) => asked.filter(({ managementSystem }) => managementSystem === id).length !== 1)
    .map(({ id }) => fault('question-bank.json', 'questions', `not exactly one question for ${id}`))
  return [...issues, ...missing]
}

function programmes(files: ReferenceFiles): ReferenceFault[] {
  const codes = files['country-programmes.json'].countries.map(({ code }) => code)
  return (['programme-settings.json', 'holidays.json'] as const).flatMap((file) => {
    const countries = Object.keys(files[file].countries)
    return [
      ...codes
        .filter((code) => !countries.includes(code))
        .map((code) => fault(file, 'countries', `${code} is missing`)),
      ...countries
        .filter((code) => !codes.includes(code))
        .map((code) => fault(file, `countries.${code}`, `no country ${code} in country-programmes.json`)),
    ]
  })
}

/** PUB-02: a programme's own critical issue takes no number of the common list. */
function ownCriticalIssues(files: ReferenceFiles): ReferenceFault[] {
  const taken = new Set(files['critical-issues.json'].issues.map(({ number }) => number))
  return Object.entries(files['programme-settings.json'].countries).flatMap(([code, settings]) =>
    settings.additionalCriticalIssues
      .filter(({ number }) => taken.has(number))
      .map(({ number }) =>
        fault(
          'programme-settings.json',
          `countries.${code}.additionalCriticalIssues`,
          `number ${number} is taken by critical-issues.json`,
        ),
      ),
  )
}

function clusterCodes(files: ReferenceFiles): Set<string> {
  return new Set(files['compliance-points.json'].clusters.map(({ code }) => code))
}

/** Countries with a programme and former ones: an exception may name either (PUB-02). */
function countryCodes(files: ReferenceFiles): Set<string> {
  const { countries, formerCountries } = files['country-programmes.json']
  return new Set([...countries, ...formerCountries].map(({ code }) => code))
}
