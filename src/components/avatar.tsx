/** Somebody's initials; the name stands beside it, or is given for screen readers. */
export function Avatar({
  initials,
  name,
  size = 'normal',
}: {
  initials: string
  name?: string
  size?: 'normal' | 'large'
}) {
  const box = size === 'large' ? 'size-8 text-sm' : 'size-5.5 text-[0.714rem]'
  return (
    <span
      className={`inline-flex shrink-0 items-center justify-center rounded-full bg-indigo-tint font-strong text-indigo ${box}`}
    >
      <span aria-hidden="true">{initials}</span>
      {name ? <span className="sr-only">{name}</span> : null}
    </span>
  )
}
