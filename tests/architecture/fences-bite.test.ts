import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { IConfiguration } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'
import { filesAreShort } from './fences/shape'
import { importsBelow } from './imports'
import { lintedAs } from './lint'
import { breachesOf, type FenceName, sourceFences } from './source-fences'
import { FIXTURES, ROOT, sourceFiles } from './source-files'

/** Every forbidden import of the fixtures: which rule, in which file. What is not named here must be let through. */
const REFUSED_IMPORTS = [
  'areas-meet-at-commands: src/features/visits/components/takes-a-component.tsx',
  'areas-meet-at-commands: src/features/visits/takes-rows.ts',
  'components-take-data: src/features/plan/components/asks-the-server.tsx',
  'components-take-data: src/features/plan/components/fetches.tsx',
  'database-behind-two-doors: src/app/plan/page.tsx',
  'database-behind-two-doors: src/app/reads-the-database.tsx',
  'database-behind-two-doors: src/features/plan/names-a-row-type.ts',
  'database-behind-two-doors: src/features/plan/opens-a-connection.ts',
  'database-behind-two-doors: src/features/plan/reads-the-client.ts',
  'database-behind-two-doors: src/rules/plan/knows-a-type-of-the-database.ts',
  'lib-imports-nothing: src/lib/knows-a-rule.ts',
  'lib-imports-nothing: src/lib/knows-the-words.ts',
  'no-cycles: src/features/plan/egg.ts',
  'nobody-imports-app: scripts/opens-a-page.ts',
  'nobody-imports-app: src/features/plan/knows-a-page.ts',
  'own-imports-resolve: src/features/plan/imports-nothing.ts',
  'rules-are-pure: src/rules/plan/knows-a-type-of-the-database.ts',
  'rules-are-pure: src/rules/plan/knows-the-machine-room.ts',
  'rules-are-pure: src/rules/plan/reads-a-file.ts',
  'rules-are-pure: src/rules/plan/renders.ts',
  'screens-do-not-command: src/app/commands.tsx',
  'screens-do-not-command: src/features/plan/components/commands.tsx',
  'server-knows-no-feature: src/server/knows-an-area.ts',
  'src-imports-no-tests: src/features/plan/needs-a-test-library.ts',
  'src-imports-no-tests: src/features/plan/needs-a-test.ts',
  'ui-kit-knows-no-factory: src/components/knows-a-rule.tsx',
  'ui-kit-knows-no-factory: src/components/knows-an-area.tsx',
  'ui-kit-knows-no-factory: src/components/knows-the-server.tsx',
  'words-know-no-factory: src/i18n/knows-an-area.ts',
]

describe('the fence over imports bites', () => {
  const fixtures = importsBelow(FIXTURES)

  test('each forbidden import of the fixtures is refused, and no allowed one', () => {
    expect(fixtures.refused.map(({ rule, from }) => `${rule}: ${from}`).sort()).toEqual(REFUSED_IMPORTS)
  })

  test('each rule of the configuration has a fixture that it refuses', () => {
    const config = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as IConfiguration
    const rules = (config.forbidden ?? []).map(({ name }) => name).sort()
    expect([...new Set(REFUSED_IMPORTS.map((line) => line.split(':')[0]))]).toEqual(rules)
  })

  test('every fixture is seen', () => {
    const onDisk = sourceFiles(['src'], ['.ts', '.tsx'], FIXTURES)
    const seen = new Set(fixtures.modules)
    expect(onDisk.filter(({ path }) => !seen.has(path))).toEqual([])
  })
})

describe('the fences over the source text bite', () => {
  const names = (Object.keys(sourceFences) as FenceName[]).filter((name) => name !== 'filesAreShort')

  test.each(names)('%s refuses exactly the lines of the fixtures that are marked as caught', (name) => {
    const { folders, ends } = sourceFences[name]
    const marked = sourceFiles(folders, ends, FIXTURES).flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (line.includes(`caught: ${name}`) ? [`${path}:${at + 1}`] : [])),
    )
    expect(marked.length).toBeGreaterThan(0)
    expect(breachesOf(name, FIXTURES).map(({ path, line }) => `${path}:${line}`)).toEqual(marked)
  })

  test.each([
    ['src/rules/plan/decision.ts', 300, 301],
    ['src/app/page.tsx', 60, 61],
  ])('a file like %s may have %i lines and not %i', (path, most, tooMany) => {
    expect(filesAreShort({ path, text: 'a\n'.repeat(most) })).toEqual([])
    expect(filesAreShort({ path, text: 'a\n'.repeat(tooMany) })).toHaveLength(1)
  })
})

/** What the linter must refuse: the rule, and a file as it could stand in the house. */
const REFUSED_BY_LINT: [rule: string, path: string, text: string][] = [
  ['noExplicitAny', 'src/lib/any.ts', 'export const cell: any = 1\n'],
  ['noNonNullAssertion', 'src/lib/sure.ts', 'export const first = (days: string[]) => days[0]!\n'],
  ['noDefaultExport', 'src/features/plan/issue.ts', 'export default function issue() {}\n'],
  ['noTsIgnore', 'src/lib/ignored.ts', '// @ts-ignore\nexport const day: string = 1\n'],
  ['useFilenamingConvention', 'src/features/plan/IssueTable.tsx', 'export const rows = []\n'],
  ['useFilenamingConvention', 'src/lib/dueDates.ts', 'export const days = []\n'],
  ['noConsole', 'src/server/told.ts', "console.log('told')\n"],
  ['noFocusedTests', 'src/lib/days.test.ts', "import { test } from 'vitest'\n\ntest.only('a', () => {})\n"],
  [
    'noFocusedTests',
    'tests/e2e/plan.spec.ts',
    "import { test } from '@playwright/test'\n\ntest.only('a', () => {})\n",
  ],
  ['noSkippedTests', 'src/lib/days.test.ts', "import { test } from 'vitest'\n\ntest.skip('a', () => {})\n"],
  [
    'noSkippedTests',
    'src/lib/csv.test.ts',
    "import { describe } from 'vitest'\n\ndescribe.skip('a', () => {})\n",
  ],
  [
    'noRestrictedImports',
    'src/rules/plan/late.ts',
    "import { isPast } from 'date-fns'\n\nexport const late = isPast\n",
  ],
  [
    'noRestrictedImports',
    'src/rules/plan/now.ts',
    "import { isToday as same } from 'date-fns'\n\nexport const now = same\n",
  ],
  [
    'noRestrictedImports',
    'src/rules/plan/deep.ts',
    "import { isToday } from 'date-fns/isToday'\n\nexport const now = isToday\n",
  ],
  ['noBarrelFile', 'src/features/plan/index.ts', "export { completeIssue } from './commands'\n"],
  ['noReExportAll', 'src/features/plan/all.ts', "export * from './commands'\n"],
  [
    'noDangerouslySetInnerHtml',
    'src/components/raw.tsx',
    'export const Raw = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
  ],
  [
    'noEmptyBlockStatements',
    'src/lib/swallow.ts',
    'export const swallow = () => { try { JSON.parse("") } catch {} }\n',
  ],
]

const ALLOWED_BY_LINT: Record<string, string> = {
  'src/app/[language]/(portal)/factory/page.tsx': 'export default function Page() {\n  return null\n}\n',
  'src/app/[language]/layout.tsx': 'export default function Layout() {\n  return null\n}\n',
  'src/app/[language]/not-found.tsx': 'export default function NotFound() {\n  return null\n}\n',
  'src/app/files/[id]/route.ts': 'export const GET = () => new Response()\n',
  'next.config.ts': 'export default {}\n',
  'scripts/start.mjs': "console.log('started')\n",
  'src/lib/days.ts': "import { addMonths } from 'date-fns'\n\nexport const later = addMonths\n",
}

describe('the linter bites', () => {
  // Several cases stand under one path, so each gets a folder of its own below the same room.
  const cases = REFUSED_BY_LINT.map(([rule, path, text], at) => {
    const folder = path.slice(0, path.lastIndexOf('/'))
    return { rule, path: `${folder}/case-${at}/${path.slice(folder.length + 1)}`, text }
  })
  const refused = lintedAs({
    ...Object.fromEntries(cases.map(({ path, text }) => [path, text])),
    ...ALLOWED_BY_LINT,
  })

  test.each(cases)('$rule refuses $path', ({ rule, path }) => {
    expect(refused.get(path) ?? []).toContain(rule)
  })

  test.each(Object.keys(ALLOWED_BY_LINT))('%s is let through', (path) => {
    expect(refused.get(path) ?? []).toEqual([])
  })
})
