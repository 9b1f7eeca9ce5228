import type { ReactNode } from 'react'

export type StateShape = 'open' | 'half' | 'clock' | 'done' | 'barred' | 'returned'

const ring = <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.75" />

const shapes: Record<StateShape, ReactNode> = {
  open: ring,
  half: (
    <>
      {ring}
      <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
    </>
  ),
  clock: (
    <>
      {ring}
      <path
        d="M8 4.75V8l2.25 1.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
      />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path
        d="M4.75 8.25 7 10.5l4.25-4.75"
        fill="none"
        className="stroke-surface"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  barred: (
    <>
      {ring}
      <path d="m3.9 12.1 8.2-8.2" stroke="currentColor" strokeWidth="1.75" />
    </>
  ),
  returned: (
    <path
      d="M5.5 2.75 2.5 5.75l3 3M2.75 5.75h6.5a4 4 0 0 1 0 8H6"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  ),
}

/** The state of something: shape and word together, never colour alone. */
export function StateIcon({ shape, children }: { shape: StateShape; children?: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-2 ${shape === 'done' ? 'text-green' : 'text-ink'}`}>
      <svg
        width="15"
        height="15"
        viewBox="0 0 16 16"
        aria-hidden="true"
        className={`shrink-0 ${shape === 'returned' ? 'mirrored' : ''}`}
      >
        {shapes[shape]}
      </svg>
      {children}
    </span>
  )
}

/** The square of a check: filled when given. The word beside it says the rest. */
export function CheckMark({ given }: { given: boolean }) {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" className="mt-0.5 shrink-0">
      <rect
        x="0.5"
        y="0.5"
        width="17"
        height="17"
        rx="3.5"
        className={given ? 'fill-green stroke-green' : 'fill-surface stroke-line-strong'}
      />
      {given ? (
        <path
          d="m5 9.25 2.75 2.75L13 6.25"
          fill="none"
          className="stroke-on-green"
          strokeWidth="1.75"
          strokeLinecap="round"
        />
      ) : null}
    </svg>
  )
}
