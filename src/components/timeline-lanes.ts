export interface TimelineMark {
  /** Months since the start of the cycle: 0 is its first day, 4.5 the middle of month 5. */
  at: number
  label: string
  state: 'done' | 'due' | 'late'
  href?: string
}

export interface PlacedMark extends TimelineMark {
  lane: number
  /** Whether its words stand before its dot: late in the cycle, so that they stay inside. */
  turned: boolean
}

const characterShare = 0.85
const dotShare = 2.6
const turnedFrom = 0.7

/** From and until which month a mark and its words take up their line. */
function extentOf({ at, label }: TimelineMark, turned: boolean, months: number) {
  const width = ((dotShare + label.length * characterShare) * months) / 100
  return turned ? { from: at - width, until: at } : { from: at, until: at + width }
}

/**
 * Puts marks whose words would run into each other on lines of their own.
 * A character is taken for less than a hundredth of the width, as it is at a small desk.
 */
export function placeMarks(marks: TimelineMark[], months: number): PlacedMark[] {
  const lanes: { from: number; until: number }[][] = []
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const turned = mark.at / months > turnedFrom
      const extent = extentOf(mark, turned, months)
      const free = lanes.findIndex((taken) =>
        taken.every(({ from, until }) => until <= extent.from || extent.until <= from),
      )
      const lane = free === -1 ? lanes.length : free
      lanes[lane] = [...(lanes[lane] ?? []), extent]
      return { ...mark, lane, turned }
    })
}
