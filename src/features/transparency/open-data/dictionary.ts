/** The licence of the open data: docs/decisions says why. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0 International',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const

interface Column {
  name: string
  type: 'text' | 'day' | 'whole number' | 'yes or no' | 'list of numbers' | 'list of texts'
  /** A column that may be empty says when. */
  empty?: string
  meaning: string
}

const issueColumns = (which: 'latest' | 'previous', words: string): Column[] => [
  { name: `${which}_assessment`, type: 'day', meaning: `Last day of the ${words} assessment.` },
  {
    name: `${which}_not_complied_with`,
    type: 'list of numbers',
    empty: 'nothing was found',
    meaning: `Critical issues the ${words} assessment found not complied with.`,
  },
  {
    name: `${which}_not_complied_with_names`,
    type: 'list of texts',
    empty: 'nothing was found',
    meaning: 'The same issues by name, in the same order, in English.',
  },
  {
    name: `${which}_complied_with`,
    type: 'list of numbers',
    empty: 'there is none',
    meaning: `Critical issues the ${words} assessment found complied with.`,
  },
  {
    name: `${which}_not_assessed`,
    type: 'list of numbers',
    empty: 'everything was assessed',
    meaning: `Critical issues that were not assessed, in whole or in part. They are never counted as complied with.`,
  },
  {
    name: `${which}_not_applicable`,
    type: 'list of numbers',
    empty: 'there is none',
    meaning: 'Critical issues for which there was nothing to assess in the factory.',
  },
]

/** Every column of the open data, in the order of the file. */
export const columns: readonly Column[] = [
  {
    name: 'code',
    type: 'text',
    meaning: 'The lasting code of the factory; it is also in the address of its page.',
  },
  { name: 'name', type: 'text', meaning: 'Name in Latin letters.' },
  { name: 'local_name', type: 'text', empty: 'none is known', meaning: 'Name in the script of the country.' },
  { name: 'country', type: 'text', meaning: 'Country by its ISO 3166-1 code of two letters.' },
  { name: 'region', type: 'text', meaning: 'Region of the country.' },
  { name: 'city', type: 'text', meaning: 'City.' },
  {
    name: 'assessments',
    type: 'whole number',
    meaning: 'Released assessments that count for the public record; a factory is listed from two on.',
  },
  {
    name: 'full_compliance',
    type: 'yes or no',
    meaning:
      'Whether every critical issue that applies was assessed or not applicable in the latest assessment, and none was not complied with.',
  },
  ...issueColumns('latest', 'latest'),
  ...issueColumns('previous', 'previous'),
  {
    name: 'no_longer_in_programme',
    type: 'yes or no',
    meaning: 'Whether the factory has left the programme; its entry then stays as it was.',
  },
  { name: 'as_of', type: 'day', meaning: 'Day of the release since which the entry stands like this.' },
]

export const notesForReaders = [
  'Days are written YYYY-MM-DD, in the calendar of the country.',
  'In CSV, lists are joined by "; ", yes and no are "true" and "false", and the file is UTF-8 with a byte order mark.',
  'In CSV, a text that begins like a formula has an apostrophe before it, so that a spreadsheet does not reckon it. In JSON it stands as it is.',
  'Rows are in the order of the codes. The same content always gives the same bytes.',
  'Issues that are not reported in a country stand in none of the lists of its factories.',
]
