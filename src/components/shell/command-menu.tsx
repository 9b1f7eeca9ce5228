'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import {
  createContext,
  type KeyboardEvent,
  type ReactNode,
  use,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { classNames } from '../class-names'
import { KeyHint } from '../key-hint'
import type { NavigationItem } from './navigation'
import { type SearchResult, useSearch } from './use-search'

interface CommandMenuProps {
  items: NavigationItem[]
  /** Answers `?q=` with `{ results: [{ href, label, note? }] }`, only what the person may see. */
  searchEndpoint?: string | undefined
  /** The page with the buttons that open it. */
  children: ReactNode
}

const OpenCommandMenu = createContext<() => void>(() => undefined)

/** Opens the menu: in the sidebar with its keys, in the bar of a phone as a sign. */
export function CommandButton({ asSign = false }: { asSign?: boolean }) {
  const t = useTranslations('shell')
  const open = use(OpenCommandMenu)
  const style = asSign
    ? 'flex min-h-14 w-12 shrink-0 items-center justify-center text-ink'
    : 'flex min-h-10 w-full items-center justify-between rounded border border-line-strong bg-surface px-2.5 text-ink-second hover:border-indigo md:min-h-8'
  return (
    <button type="button" onClick={open} aria-haspopup="dialog" className={style}>
      {asSign ? (
        <>
          <span className="sr-only">{t('goTo')}</span>
          <svg
            viewBox="0 0 16 16"
            aria-hidden="true"
            className="size-5 fill-none stroke-current stroke-[1.75]"
          >
            <circle cx="7" cy="7" r="4.5" />
            <path d="m10.5 10.5 3.5 3.5" strokeLinecap="round" />
          </svg>
        </>
      ) : (
        <>
          {t('goTo')}
          <KeyHint keys="Ctrl K" />
        </>
      )}
    </button>
  )
}

function matching(items: NavigationItem[], words: string): SearchResult[] {
  const wanted = words.trim().toLocaleLowerCase()
  return items
    .filter((item) => item.label.toLocaleLowerCase().includes(wanted))
    .map((item) => (item.section ? { href: item.href, label: item.label, note: item.section } : item))
}

function useShortcut(open: () => void) {
  useEffect(() => {
    function onKey(event: globalThis.KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
}

function Results({
  id,
  label,
  results,
  at,
  go,
}: {
  id: string
  label: string
  results: SearchResult[]
  at: number
  go: (result: SearchResult) => void
}) {
  return (
    <div id={id} role="listbox" aria-label={label} className="max-h-80 overflow-y-auto p-1.5">
      {results.map((result, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the field, which keeps the focus
        <div
          key={result.href}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          tabIndex={-1}
          onClick={() => go(result)}
          className={classNames(
            'flex min-h-10 cursor-pointer items-center justify-between gap-4 rounded px-3 md:min-h-9',
            index === at && 'bg-indigo-tint text-indigo',
          )}
        >
          {result.label}
          <span className="text-sm text-ink-second">{result.note}</span>
        </div>
      ))}
    </div>
  )
}

/** Goes anywhere by typing: Ctrl-K or Cmd-K, arrows, Enter; stands beside the page, so that every width can open it. */
export function CommandMenu({ items, searchEndpoint, children }: CommandMenuProps) {
  const t = useTranslations('shell')
  const router = useRouter()
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const found = useSearch(searchEndpoint, words)
  const results = [...matching(items, words), ...found]
  const [open] = useState(() => () => {
    if (!dialog.current?.open) dialog.current?.showModal()
  })
  useShortcut(open)

  function go(result: SearchResult | undefined) {
    if (!result) return
    dialog.current?.close()
    router.push(result.href)
  }

  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined && results.length > 0) setAt((at + step + results.length) % results.length)
    else if (event.key === 'Enter') go(results[at])
    else return
    event.preventDefault()
  }

  return (
    <OpenCommandMenu value={open}>
      {children}
      <dialog
        ref={dialog}
        aria-label={t('goTo')}
        onClose={() => {
          setWords('')
          setAt(0)
        }}
        className="mx-auto mt-[12vh] w-full max-w-lg rounded border border-line bg-surface text-ink shadow-float backdrop:bg-[rgb(17_21_42/40%)]"
      >
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={results[at] ? `${listId}-${at}` : undefined}
          aria-label={t('goTo')}
          placeholder={t('goToHint')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
          className="min-h-12 w-full border-b border-line bg-transparent px-4 outline-none"
        />
        <Results id={listId} label={t('goTo')} results={results} at={at} go={go} />
        {results.length === 0 ? (
          <p role="status" className="px-4 pb-4 text-ink-second">
            {t('nothingFound')}
          </p>
        ) : null}
      </dialog>
    </OpenCommandMenu>
  )
}
