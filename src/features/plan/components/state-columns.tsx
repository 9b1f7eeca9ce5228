import type { IssueState } from '@/rules/plan/issue'
import type { ByState } from '@/rules/plan/progress'
import { stackedStates } from './state-counts'

// Full and striped beside the colour, so that neighbours are told apart without it.
const looks: Record<IssueState, { colour: string; striped: boolean }> = {
  COMPLETED: { colour: 'fill-green', striped: false },
  CLOSED_BY_ASSESSMENT: { colour: 'fill-green', striped: true },
  REPORTED_DONE: { colour: 'fill-indigo', striped: false },
  IN_PROGRESS: { colour: 'fill-indigo', striped: true },
  OPEN: { colour: 'fill-line-strong', striped: false },
  NOT_CLOSABLE: { colour: 'fill-ink-second', striped: true },
}

const step = 10
const stripe = 4

/** The stripes of all drawings of a page: stands on it once, before them. */
export function Stripes() {
  return (
    <svg width="0" height="0" aria-hidden="true" className="absolute">
      {stackedStates
        .filter((state) => looks[state].striped)
        .map((state) => (
          <pattern
            key={state}
            id={`stripes-${state}`}
            width={step}
            height={stripe}
            patternUnits="userSpaceOnUse"
          >
            <rect width={step} height={stripe / 2} className={looks[state].colour} />
          </pattern>
        ))}
    </svg>
  )
}

interface PieceProps {
  state: IssueState
  x: number
  y: number
  width: number
  height: number
}

function Piece({ state, ...box }: PieceProps) {
  const { colour, striped } = looks[state]
  return striped ? <rect {...box} fill={`url(#stripes-${state})`} /> : <rect {...box} className={colour} />
}

/** How a state is drawn, beside its name. */
export function StateSwatch({ state }: { state: IssueState }) {
  return (
    <svg width="12" height="12" aria-hidden="true" className="shrink-0">
      <Piece state={state} x={0} y={0} width={12} height={12} />
    </svg>
  )
}

/** The pieces of one column, each on top of the one before. */
function stacked(byState: ByState, height: number, most: number) {
  let y = height
  return stackedStates.flatMap((state) => {
    const tall = most === 0 ? 0 : (byState[state] / most) * height
    y -= tall
    return tall === 0 ? [] : [{ state, y, height: tall }]
  })
}

interface StateColumnsProps {
  columns: { key: string; byState: ByState; title?: string }[]
  /** The number of issues that fills the height. */
  most: number
  /** Pixels. */
  height: number
  label: string
}

/** A column for each day, its issues stacked by state; time runs with the language. Made on the server. */
export function StateColumns({ columns, most, height, label }: StateColumnsProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${columns.length * step} ${height}`}
      height={height}
      preserveAspectRatio="none"
      className="mirrored block w-full border-b border-line-strong"
    >
      {columns.map(({ key, byState, title }, index) => (
        <g key={key}>
          {title ? <title>{title}</title> : null}
          {stacked(byState, height, most).map((piece) => (
            <Piece key={piece.state} {...piece} x={index * step + 1} width={step - 2} />
          ))}
        </g>
      ))}
    </svg>
  )
}
