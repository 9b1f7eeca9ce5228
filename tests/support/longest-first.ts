import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that take longest, so that no worker is left alone with one of them at the end. */
const longest = [
  'tests/integration/machine/readme.test.ts',
  'tests/integration/buyers/ledger-schedules.test.ts',
  'tests/integration/assessment/demo-world.test.ts',
  'tests/integration/assessment/import-file.test.ts',
]

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(name))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}
