import type { Cast } from './cast'
import type { CycleTime, FactoryTime } from './times'
import type { FactoryStory, FindingStory, WorldData } from './world-data'

/** What every chapter of the story is told from. */
export interface World {
  data: WorldData
  cast: Cast
  times: ReadonlyMap<string, FactoryTime>
  now: Date
}

export interface FactoryChapter {
  world: World
  factory: FactoryStory
  time: FactoryTime
}

export interface CycleChapter extends FactoryChapter {
  cycle: CycleTime
  /** Non-compliances of the cycle's assessment, critical ones first. */
  findings: readonly FindingStory[]
}
