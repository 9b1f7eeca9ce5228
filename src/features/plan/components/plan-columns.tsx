'use client'

import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import type { PlanSorting } from '@/rules/plan/view'
import {
  type CellFacts,
  DueCell,
  IssueCell,
  PriorityCell,
  ResponsibleCell,
  SourceCell,
  StateCell,
} from './plan-cells'

/** A row of the table: an issue in one of the groups it stands in. */
export interface TableRow extends CellFacts {
  /** Group and issue: grouped by people, an issue can stand in several groups. */
  id: string
}

export const planFeatures = tableFeatures({})
const helper = createColumnHelper<typeof planFeatures, TableRow>()

export type ColumnId = 'issue' | 'state' | 'responsible' | 'due' | 'source' | 'priority'

interface ColumnLook {
  /** Where a click on its name leads. */
  sorting: PlanSorting | null
  width: string
  /** How it stands in the card of a phone. */
  card: string
}

export const columnLooks: Record<ColumnId, ColumnLook> = {
  issue: { sorting: 'description', width: '', card: 'col-span-2' },
  state: { sorting: 'state', width: 'md:w-38', card: 'max-md:self-center' },
  responsible: { sorting: 'responsible', width: 'md:w-36', card: 'hidden' },
  due: { sorting: 'due', width: 'md:w-30', card: 'max-md:relative max-md:z-1 text-end md:text-start' },
  source: { sorting: null, width: 'md:w-30', card: 'hidden' },
  priority: { sorting: 'priority', width: 'md:w-26', card: 'hidden' },
}

export const planColumns = [
  helper.display({ id: 'issue', cell: ({ row }) => <IssueCell {...row.original} /> }),
  helper.display({ id: 'state', cell: ({ row }) => <StateCell {...row.original} /> }),
  helper.display({ id: 'responsible', cell: ({ row }) => <ResponsibleCell {...row.original} /> }),
  helper.display({ id: 'due', cell: ({ row }) => <DueCell {...row.original} /> }),
  helper.display({ id: 'source', cell: ({ row }) => <SourceCell {...row.original} /> }),
  helper.display({ id: 'priority', cell: ({ row }) => <PriorityCell {...row.original} /> }),
]

/** With an issue open beside the list there is no room for its priority. */
export const columnsBesidePanel = planColumns.filter(({ id }) => id !== 'priority')
