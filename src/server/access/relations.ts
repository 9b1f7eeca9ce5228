/** Between which kinds of objects a statement of access may lead, by the column that holds the other's id. */
const references = [
  ['Access', 'factoryId', 'factory', 'Factory', 'accesses'],
  ['AdvisorAssignment', 'factoryId', 'factory', 'Factory', 'assignments'],
  ['Assessment', 'factoryId', 'factory', 'Factory', 'assessments'],
  ['AssessmentMember', 'assessmentId', 'assessment', 'Assessment', 'team'],
  ['Cycle', 'factoryId', 'factory', 'Factory', 'cycles'],
  ['Issue', 'factoryId', 'factory', 'Factory', 'issues'],
  ['Report', 'assessmentId', 'assessment', 'Assessment', 'reports'],
  ['Report', 'factoryId', 'factory', 'Factory', 'reports'],
  ['ReportReader', 'reportId', 'report', 'Report', 'readers'],
  ['Unlock', 'cycleId', 'cycle', 'Cycle', 'unlocks'],
] as const

/** A field that leads to other objects: their table, and the columns that must be equal here and there. */
export interface Relation {
  table: string
  here: string
  there: string
}

const relations = new Map<string, Relation>(
  references.flatMap(([table, column, field, target, back]) => [
    [`${table}.${field}`, { table: target, here: column, there: 'id' }],
    [`${target}.${back}`, { table, here: 'id', there: column }],
  ]),
)

/** The relation behind a field of a kind of object; null for one that holds a value. */
export function relationOf(table: string, field: string): Relation | null {
  return relations.get(`${table}.${field}`) ?? null
}
