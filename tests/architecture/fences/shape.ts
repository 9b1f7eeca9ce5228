import { basename } from 'node:path'
import type { Fence } from '../source-files'

const LONGEST_FILE = 300
const LONGEST_PAGE = 60
const CATCH_ALL = /^(?:(?:.*-)?(?:utils?|helpers?)|common|misc|manager)$/

/** Small rooms: a source file has at most 300 lines, a page at most 60. */
export const filesAreShort: Fence = ({ path, text }) => {
  const lines = text.trimEnd().split('\n').length
  const longest = basename(path) === 'page.tsx' ? LONGEST_PAGE : LONGEST_FILE
  return lines > longest
    ? [{ path, line: longest + 1, what: `has ${lines} lines, at most ${longest}: split it` }]
    : []
}

/** A file or folder is named after what it holds. */
export const namesSaySomething: Fence = ({ path }) => {
  const parts = path.split('/').map((part) => part.replace(/\..*$/, ''))
  const empty = parts.find((part) => CATCH_ALL.test(part))
  return empty ? [{ path, line: 1, what: `the name '${empty}' says nothing of what is in it` }] : []
}
