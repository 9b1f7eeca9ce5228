import type { WhereInputOf } from '@casl/prisma/runtime'
import type { AccessAction } from '@/server/access/actions'
import type { Prisma } from '@/server/database/client/client'

export type Subject = Prisma.ModelName
export type Condition<S extends Subject> = WhereInputOf<Prisma.TypeMap, S>

export interface Statement {
  action: AccessAction
  subject: Subject
  fields?: string[]
  conditions?: object
}

/** Collects the statements of a viewer, each condition checked against its kind of object. */
export class Grants {
  readonly statements: Statement[] = []

  /** The viewer may see these fields of the objects that fulfil the condition. */
  see<S extends Subject>(
    action: 'read' | 'know' | 'read-past' | 'manage' | 'keep-people',
    subject: S,
    fields: readonly string[],
    where: Condition<S>,
  ) {
    this.add(action, subject, { fields: [...fields], conditions: where })
  }

  /** The viewer may do this with the objects that fulfil the condition. */
  may<S extends Subject>(action: AccessAction, subject: S, where: Condition<S>) {
    this.add(action, subject, { conditions: where })
  }

  private add(action: AccessAction, subject: Subject, more: Pick<Statement, 'fields' | 'conditions'>) {
    if (this.statements.some((statement) => statement.action === action && statement.subject === subject)) {
      throw new Error(
        `ACC-11: two statements for '${action}' on ${subject}; fields and condition would come apart`,
      )
    }
    this.statements.push({ action, subject, ...more })
  }
}
