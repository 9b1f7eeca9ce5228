import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const rulesFile = z.object({
  documents: z.record(z.string(), z.string()),
  rules: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      text: z.string(),
      sources: z.array(z.string()),
      beyondSources: z.boolean(),
    }),
  ),
})
const proofsFile = z.record(z.string(), z.array(z.object({ file: z.string(), title: z.string() })))
const inPartFile = z.record(z.string(), z.string())

export interface RuleOfBook {
  id: string
  area: string
  /** As the specification has it, in English. */
  text: string
  /** Where the rule comes from: place in a document, and what the document is. */
  sources: { place: string; document: string | null }[]
  beyondSources: boolean
  /** Tests that passed in the last whole run and carry the rule; none: it is not said to be enforced. */
  proofs: { file: string; title: string }[]
  /** What of the rule the portal does not hold yet, in English; null where it holds the whole of it. */
  missing: string | null
}

let read: RuleOfBook[] | undefined

/** Every rule of the programme with the tests that prove it, in the order of the specification. */
function rulebook(): RuleOfBook[] {
  read ??= readRulebook(join(process.cwd(), 'reference'))
  return read
}

/** The rules the portal enforces, wholly or in part: those, and only those, with a passing test. */
export function enforcedRules(): RuleOfBook[] {
  return rulebook().filter(({ proofs }) => proofs.length > 0)
}

/** One rule, enforced or not; null where there is none of that id. */
export function ruleOfBook(id: string): RuleOfBook | null {
  return rulebook().find((rule) => rule.id === id) ?? null
}

/** Reads the rules and, where a whole run of the tests has left them, the proofs. */
export function readRulebook(folder: string): RuleOfBook[] {
  const { documents, rules } = rulesFile.parse(JSON.parse(readFileSync(join(folder, 'rules.json'), 'utf8')))
  const inPart = inPartFile.parse(JSON.parse(readFileSync(join(folder, 'rules-in-part.json'), 'utf8')))
  const kept = join(folder, 'rule-proofs.json')
  const proofs = existsSync(kept) ? proofsFile.parse(JSON.parse(readFileSync(kept, 'utf8'))) : {}
  return rules.map(({ sources, ...rule }) => ({
    ...rule,
    sources: sources.map((place) => ({ place, document: documents[place.split(' ')[0] ?? ''] ?? null })),
    proofs: proofs[rule.id] ?? [],
    missing: inPart[rule.id] ?? null,
  }))
}
