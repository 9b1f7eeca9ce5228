'use client'

import { unstable_rethrow } from 'next/navigation'
import { useRef, useState, useTransition } from 'react'
import { checkFile, importFile } from '../actions'
import type { ImportCheck, ImportResult } from '../schema'

interface SpokenRefusal {
  rule: string
  message: string
}

/** What the screen knows of the chosen file. A new file forgets what was said of the one before. */
export interface ImportState {
  file: File | null
  check: ImportCheck | null
  /** How many checks there were: each new one is told anew. */
  checks: number
  result: ImportResult | null
  refusal: SpokenRefusal | null
  /** The network failed; the file is still chosen. */
  notSent: boolean
  doing: 'CHECK' | 'IMPORT' | null
}

const nothing: ImportState = {
  file: null,
  check: null,
  checks: 0,
  result: null,
  refusal: null,
  notSent: false,
  doing: null,
}

/** Check, then import, of one chosen file; whatever fails, the file stays chosen. */
export function useImport() {
  const [state, setState] = useState(nothing)
  const [, startTransition] = useTransition()
  // One key for one intention: a second click, or a second try after a lost answer, keeps nothing twice.
  const key = useRef('')

  function choose(file: File | null) {
    key.current = crypto.randomUUID()
    setState({ ...nothing, file })
  }

  function ask(doing: 'CHECK' | 'IMPORT', answer: (file: File) => Promise<Partial<ImportState>>) {
    const { file } = state
    if (!file || state.doing) return
    setState((before) => ({ ...before, doing, refusal: null, notSent: false }))
    startTransition(async () => {
      const after = await answer(file).catch((error: unknown) => {
        unstable_rethrow(error)
        return { notSent: true }
      })
      setState((before) => ({ ...before, ...after, checks: before.checks + 1, doing: null }))
    })
  }

  const check = () =>
    ask('CHECK', async (file) => {
      const answer = await checkFile({ file, name: file.name })
      return answer.ok ? { check: answer.value } : { check: null, refusal: answer.refusal }
    })

  const keep = (allOrNothing: boolean) =>
    ask('IMPORT', async (file) => {
      const answer = await importFile({ file, name: file.name, allOrNothing }, key.current)
      return answer.ok ? { result: answer.value } : { refusal: answer.refusal }
    })

  return { state, choose, check, keep }
}
