/**
 * The rooms of the house and the direction between them: app -> features -> server -> rules -> lib.
 * docs/building.md says what each room holds; tests/architecture/fences-bite.test.ts proves that each rule bites.
 */
const TEST_FILE = '\\.test\\.tsx?$'
const COMPONENTS = ['^src/components/', '^src/features/[^/]+/components/']
// An import that does not resolve keeps its written form, so the alias is matched as well.
const DATABASE = [
  '^(src|@)/server/database(/|\\.|$)',
  '(^|/)node_modules/(@prisma|prisma|pg|@casl/prisma)/',
  '^\\.prisma',
]
const DATABASE_DOORS = ['^src/server/', '^src/features/[^/]+/(queries|commands)']

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'rules-are-pure',
      comment: 'src/rules decides from facts and a day: no I/O, no clock, no database, no React.',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: TEST_FILE },
      to: { pathNot: ['^src/(rules|lib)/', '(^|/)node_modules/(zod|date-fns|@date-fns)/'] },
    },
    {
      name: 'lib-imports-nothing',
      comment:
        'src/lib holds no words of the domain and leans on no other room; it may know which languages there are.',
      severity: 'error',
      from: { path: '^src/lib/', pathNot: TEST_FILE },
      to: { path: '^(src|@)/', pathNot: ['^(src|@)/lib/', '^src/i18n/languages\\.ts$'] },
    },
    {
      name: 'words-know-no-factory',
      comment: 'src/i18n brings the words of a language, whatever they are about.',
      severity: 'error',
      from: { path: '^src/i18n/', pathNot: TEST_FILE },
      to: { path: '^(src|@)/(app|components|features|rules|server)/' },
    },
    {
      name: 'database-behind-two-doors',
      comment: 'Only queries and commands (and the machine room) know the database; its types count too.',
      severity: 'error',
      from: { path: '^src/', pathNot: [...DATABASE_DOORS, TEST_FILE] },
      to: { path: DATABASE },
    },
    {
      name: 'screens-do-not-command',
      comment: 'Pages and components change state only through actions. Route handlers may call commands.',
      severity: 'error',
      from: { path: ['^src/app/', ...COMPONENTS], pathNot: ['/route\\.tsx?$', TEST_FILE] },
      to: { path: '^src/features/[^/]+/commands' },
    },
    {
      name: 'components-take-data',
      comment: 'A component is given its data; it may name the type of a view model, never fetch one.',
      severity: 'error',
      from: { path: COMPONENTS, pathNot: TEST_FILE },
      to: { path: ['^src/features/[^/]+/queries', '^src/server/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'areas-meet-at-commands',
      comment: 'An area reaches another one only through its queries, commands or schema.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/', pathNot: TEST_FILE },
      to: {
        path: '^src/features/[^/]+/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(queries|commands|schema)(/|\\.ts$)'],
      },
    },
    {
      name: 'ui-kit-knows-no-factory',
      comment: 'src/components could serve any programme: no feature, no server, no rule.',
      severity: 'error',
      from: { path: '^src/components/' },
      to: { path: '^(src|@)/(app|features|server|rules)/' },
    },
    {
      name: 'nobody-imports-app',
      comment: 'The doors open inwards.',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: '^src/app/' },
      to: { path: '^(src|@)/app/' },
    },
    {
      name: 'server-knows-no-feature',
      comment:
        'The machine room serves every area and knows none. src/instrumentation.ts starts the jobs of the areas.',
      severity: 'error',
      from: { path: '^src/server/', pathNot: TEST_FILE },
      to: { path: '^(src|@)/(features|components|app)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or there is a third.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'src-imports-no-tests',
      comment: 'What is served does not contain what proves it.',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST_FILE },
      to: { path: ['^(tests|@tests)/', TEST_FILE, '(^|/)node_modules/(vitest|fast-check|@playwright)/'] },
    },
    {
      name: 'own-imports-resolve',
      comment: 'An import that does not resolve is one no other rule sees.',
      severity: 'error',
      from: { path: '^(src|scripts|tests)/' },
      to: { path: '^(@/|@tests/|\\.)', pathNot: '^@/server/database/client', couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Followed no further, but seen: leaving it out would hide every import of the database client.
    doNotFollow: { path: ['node_modules', '^src/server/database/client/'] },
    exclude: { path: ['^\\.next/', '^tests/architecture/fixtures/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.cjs', '.js', '.json', '.css'],
    },
  },
}
