/** The key that does the same as the button beside it; only where there is a keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span
      aria-hidden="true"
      className="hidden min-w-5 rounded border border-line-strong px-1 text-center font-sans text-xs font-normal leading-4.5 md:inline-block"
    >
      {keys}
    </span>
  )
}
