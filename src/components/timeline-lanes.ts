export interface TimelineMark {
  /** Months since the start of the cycle: 0 is its first day, 4.5 the middle of month 5. */
  at: number
  label: string
  state: 'done' | 'due' | 'late'
  href?: string
}

export interface PlacedMark extends TimelineMark {
  lane: number
}

const characterShare = 0.62
const dotShare = 2.2

function widthOf(mark: TimelineMark, months: number): number {
  return ((dotShare + mark.label.length * characterShare) * months) / 100
}

/**
 * Puts marks whose words would run into each other on lines of their own.
 * A character is taken for about six thousandths of the width, as it is at the desk.
 */
export function placeMarks(marks: TimelineMark[], months: number): PlacedMark[] {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.at - b.at)
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.at)
      const lane = free === -1 ? ends.length : free
      ends[lane] = mark.at + widthOf(mark, months)
      return { ...mark, lane }
    })
}
