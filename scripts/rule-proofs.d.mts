/** A passed test: its file from the root, its title. */
export interface Proof {
  file: string
  title: string
}

export type RuleProofs = Record<string, Proof[]>

export function ruleIdsOf(title: string): string[]
export function ruleProofs(vitestJson: unknown, playwrightJson: unknown, root?: string): RuleProofs
export function writeRuleProofs(proofs: RuleProofs, path?: string): void
export function keptRuleProofs(path?: string): RuleProofs
export function ruleProofsOutOfDate(kept: RuleProofs, proofs: RuleProofs): string[]
