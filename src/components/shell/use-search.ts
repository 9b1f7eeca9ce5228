'use client'

import { useEffect, useState } from 'react'

export interface SearchResult {
  href: string
  label: string
  note?: string
}

function isResult(value: unknown): value is SearchResult {
  return typeof value === 'object' && value !== null && 'href' in value && 'label' in value
}

async function ask(endpoint: string, words: string, signal: AbortSignal): Promise<SearchResult[]> {
  const response = await fetch(`${endpoint}?q=${encodeURIComponent(words)}`, { signal })
  if (!response.ok) return []
  const answer: unknown = await response.json()
  if (typeof answer !== 'object' || answer === null || !('results' in answer)) return []
  return Array.isArray(answer.results) ? answer.results.filter(isResult) : []
}

const pause = 150
const fewest = 2

/** What the endpoint finds for the words, a moment after the last key. */
export function useSearch(endpoint: string | undefined, words: string): SearchResult[] {
  const [found, setFound] = useState<{ words: string; results: SearchResult[] }>({ words: '', results: [] })
  useEffect(() => {
    if (!endpoint || words.length < fewest) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      ask(endpoint, words, stop.signal)
        .then((results) => setFound({ words, results }))
        .catch(() => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [endpoint, words])
  return words.length < fewest ? [] : found.results
}
