/** The finished edge of a cloth: indigo, white, one red thread. */
function Logo({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" className="shrink-0">
      <clipPath id="selvedge-edge">
        <rect width="18" height="18" rx="3" />
      </clipPath>
      <g clipPath="url(#selvedge-edge)">
        <rect width="18" height="18" className="fill-indigo" />
        <rect x="2" width="7.5" height="18" className="fill-surface" />
        <rect x="4" width="3" height="18" className="fill-thread" />
      </g>
    </svg>
  )
}

export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5 text-lg font-strong text-ink">
      <Logo />
      Selvedge
    </span>
  )
}
