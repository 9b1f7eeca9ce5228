import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const role = z.enum([
  'ENTERPRISE_ADVISOR',
  'ASSESSOR',
  'PROGRAMME_MANAGER',
  'FINANCE_OFFICER',
  'ADMINISTRATOR',
  'BUYER_SUPER_USER',
  'BUYER_USER',
])

const factory = z.strictObject({
  code: z.string(),
  programme: z.string(),
  name: z.string(),
  localName: z.string(),
  city: z.string(),
  region: z.string(),
  address: z.string(),
  products: z.array(z.string()),
  women: z.number().int(),
  men: z.number().int(),
  /** Key of its Enterprise Advisor. */
  advisor: z.string(),
  /** Cycles so far, the running one included; 0: before the first visit. */
  cycles: z.number().int(),
  /** Where today is in the latest cycle: month from 1 and day of that month; month 13 and later: it has ended. */
  month: z.number().int(),
  day: z.number().int(),
  language: z.string(),
  manager: z.string(),
  worker: z.string(),
  union: z.string(),
  workerLanguage: z.string().optional(),
  /** How good its conditions are from the start, 0 to 1. */
  quality: z.number(),
  /** Questions that the latest assessment certainly found non-compliant. */
  finds: z.array(z.string()).optional(),
  /** People with an address of their own on the first page. */
  hero: z.boolean().optional(),
  /** The assessment report of the running cycle is overdue. */
  late: z.boolean().optional(),
  /** The last cycle was not followed by another. */
  lapsed: z.boolean().optional(),
  /** Days without service before the latest cycle. */
  gap: z.number().int().optional(),
})
export type FactoryStory = z.output<typeof factory>

const company = z.strictObject({
  key: z.string(),
  kind: z.enum(['PARTNER', 'PARTICIPANT']),
  name: z.string(),
  quota: z.number().int().optional(),
  credits: z.number().int().optional(),
  usersMayUnlock: z.boolean(),
  /** How many of the factories it buys from. */
  suppliers: z.enum(['many', 'some', 'few']),
})
export type CompanyStory = z.output<typeof company>

const people = z.strictObject({
  offices: z.array(z.strictObject({ key: z.string(), name: z.string(), programme: z.string().nullable() })),
  staff: z.array(
    z.strictObject({
      key: z.string(),
      name: z.string(),
      language: z.string(),
      roles: z.array(z.tuple([z.string(), role])),
    }),
  ),
  buyers: z.array(z.strictObject({ key: z.string(), name: z.string(), company: z.string(), role })),
})

const remedy = z.strictObject({
  root: z.string(),
  element: z.enum([
    'POLICY',
    'PROCEDURE',
    'RESPONSIBILITY',
    'TRAINING_AND_COMMUNICATION',
    'EVALUATION_AND_LEARNING',
  ]),
  action: z.string(),
  measure: z.string(),
})
/** What a factory finds out about an issue and does about it. */
export type RemedyStory = z.output<typeof remedy>

const finding = remedy.extend({ question: z.string(), found: z.string(), workers: z.number().int() })
export type FindingStory = z.output<typeof finding>

const sentences = z.array(z.string()).min(1)

/** What people say and write, by language where it is theirs. */
const voices = z.strictObject({
  remarks: z.record(z.string(), sentences),
  advice: sentences,
  returns: sentences,
  notClosable: sentences,
  captions: sentences,
  colleagues: z.record(z.string(), sentences),
  purposes: sentences,
  ownWork: z.array(remedy).min(1),
})

export interface WorldData {
  factories: FactoryStory[]
  companies: CompanyStory[]
  people: z.output<typeof people>
  findings: FindingStory[]
  voices: z.output<typeof voices>
}

/** What the invented world is made of: data, so that no country and no name stands in code. */
export function worldData(): WorldData {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(process.cwd(), 'scripts/demo-world/data', `${name}.json`), 'utf8'))
  return {
    factories: z.array(factory).parse(read('factories')),
    companies: z.array(company).parse(read('companies')),
    people: people.parse(read('people')),
    findings: z.array(finding).parse(read('findings')),
    voices: voices.parse(read('voices')),
  }
}
