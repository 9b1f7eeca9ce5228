import { expect, test } from 'vitest'
import { breachesOf, type FenceName } from './source-fences'
import { listed } from './source-files'

const guarantees: Record<FenceName, string> = {
  onlyTheClockReadsTheClock: 'nobody but src/server/clock.ts reads the clock or makes an instant of a day',
  layoutIsLogical: 'no class or style names left or right, so that every page can be read from the right',
  noCountryInCode: 'no code and no name of a country stands in the source',
  serverFilesHoldOnlyDoors: "a 'use server' file exports nothing but actions",
  filesAreShort: 'no file has more than 300 lines and no page more than 60',
  namesSaySomething: 'no file is called after nothing (utils, helpers, common, misc, manager)',
}

for (const name of Object.keys(guarantees) as FenceName[])
  test(guarantees[name], () => {
    expect(listed(breachesOf(name))).toEqual([])
  })
