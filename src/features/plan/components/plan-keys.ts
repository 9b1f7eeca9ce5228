export type PlanMove = 'down' | 'up' | 'next' | 'previous' | 'edit' | 'search' | 'help' | 'add' | 'close'

interface KeyPress {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

const moves: Record<string, PlanMove> = {
  j: 'down',
  k: 'up',
  ArrowDown: 'down',
  ArrowUp: 'up',
  e: 'edit',
  '/': 'search',
  '?': 'help',
  n: 'add',
  Escape: 'close',
}

const ofTheList: readonly string[] = ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft']

/**
 * What a key does in the plan's list and the issue beside it; null while somebody types, for a letter or sign alone when
 * those are switched off, and for arrows outside of the list, which scroll. Right and left change places where the language runs from right to left.
 */
export function planMove(
  press: KeyPress,
  where: { typing: boolean; singleKeys: boolean; inList: boolean; inPanel: boolean; rightToLeft: boolean },
): PlanMove | null {
  if (where.typing || press.ctrlKey || press.metaKey || press.altKey) return null
  if (press.key.length === 1 && !where.singleKeys) return null
  if (ofTheList.includes(press.key) && !where.inList) return null
  if (press.key === 'Escape' && !where.inList && !where.inPanel) return null
  if (press.key === 'ArrowRight') return where.rightToLeft ? 'previous' : 'next'
  if (press.key === 'ArrowLeft') return where.rightToLeft ? 'next' : 'previous'
  return moves[press.key] ?? null
}
