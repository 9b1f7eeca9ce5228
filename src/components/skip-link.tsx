/** The first thing the keyboard reaches: past the navigation, to the content. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#content"
      className="sr-only rounded bg-indigo px-4 py-2 font-strong text-on-indigo focus:not-sr-only focus:absolute focus:start-4 focus:top-2 focus:z-50"
    >
      {label}
    </a>
  )
}
