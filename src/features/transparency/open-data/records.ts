import 'server-only'
import type { AssessmentShown } from '@/rules/transparency/public-entry'
import { issueName } from '../issue-name'
import type { Entry } from '../schema'

export type Value = string | number | boolean | null | readonly number[] | readonly string[]
export type OpenRecord = Record<string, Value>

/** PUB-07: an entry as a row of the open data: what its page shows, under the names of the dictionary. */
export function recordOf(entry: Entry): OpenRecord {
  return {
    code: entry.code,
    name: entry.name,
    local_name: entry.localName,
    country: entry.programmeCode,
    region: entry.region,
    city: entry.city,
    assessments: entry.assessments,
    full_compliance: entry.fullCompliance,
    ...assessmentRecord('latest', entry.latest),
    ...assessmentRecord('previous', entry.previous),
    no_longer_in_programme: entry.noLongerInProgramme,
    as_of: entry.asOf,
  }
}

function assessmentRecord(which: string, { day, issues }: AssessmentShown): OpenRecord {
  const numbersOf = (state: string) =>
    issues.filter((issue) => issue.state === state).map(({ number }) => number)
  const notCompliedWith = numbersOf('NOT_COMPLIED_WITH')
  return {
    [`${which}_assessment`]: day,
    [`${which}_not_complied_with`]: notCompliedWith,
    [`${which}_not_complied_with_names`]: notCompliedWith.map((number) => issueName('en', number)),
    [`${which}_complied_with`]: numbersOf('COMPLIED_WITH'),
    [`${which}_not_assessed`]: numbersOf('NOT_ASSESSED'),
    [`${which}_not_applicable`]: numbersOf('NOT_APPLICABLE'),
  }
}
