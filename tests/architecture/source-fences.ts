import { serverFilesHoldOnlyDoors } from './fences/actions'
import { onlyTheClockReadsTheClock } from './fences/clock'
import { noCountryInCode } from './fences/countries'
import { layoutIsLogical } from './fences/direction'
import { filesAreShort, namesSaySomething } from './fences/shape'
import { type Breach, type Fence, sourceFiles } from './source-files'

interface Standing {
  fence: Fence
  folders: string[]
  ends: string[]
}

const CODE = ['.ts', '.tsx']
const EVERYTHING = { folders: ['src', 'tests', 'scripts'], ends: [...CODE, '.mjs', '.css'] }
const TOLD_THE_TIME = ['src', 'tests/access', 'tests/integration', 'tests/support']

/** Every fence over the source text, and where it stands. */
export const sourceFences = {
  onlyTheClockReadsTheClock: { fence: onlyTheClockReadsTheClock, folders: TOLD_THE_TIME, ends: CODE },
  layoutIsLogical: { fence: layoutIsLogical, folders: ['src'], ends: ['.tsx', '.css'] },
  noCountryInCode: { fence: noCountryInCode, folders: ['src'], ends: CODE },
  serverFilesHoldOnlyDoors: { fence: serverFilesHoldOnlyDoors, folders: ['src'], ends: CODE },
  filesAreShort: { fence: filesAreShort, ...EVERYTHING },
  namesSaySomething: { fence: namesSaySomething, ...EVERYTHING },
} satisfies Record<string, Standing>

/** The name of a fence. */
export type FenceName = keyof typeof sourceFences

/** All breaches of one fence below `root` (the repository, or a folder of fixtures laid out like it). */
export function breachesOf(name: FenceName, root?: string): Breach[] {
  const { fence, folders, ends } = sourceFences[name]
  return sourceFiles(folders, ends, root).flatMap(fence)
}
