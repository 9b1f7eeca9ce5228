'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { saveAction, saveIssueField } from '../actions'
import { type Draft, DraftBook, type SendAnswer } from './draft-book'
import { fieldShelf } from './draft-shelf'
import { KeptChanges } from './kept-changes'
import { UndoRemoval } from './undo-removal'
import { useLivePlan } from './use-live-plan'
import { RemovalContext, WritingContext } from './writing-context'

type Save = Parameters<typeof saveIssueField>[0]
type SaveOfAction = Parameters<typeof saveAction>[0]

async function send({ place, basedOn, value }: Draft): Promise<SendAnswer> {
  if (!navigator.onLine) return { kind: 'network' }
  const { field, id } = place
  // Which values a field takes is checked by the command's own schema.
  const answer =
    place.kind === 'issue'
      ? await saveIssueField({ issueId: id, field, basedOn, value } as Save)
      : await saveAction({ actionId: id, field, basedOn, value } as SaveOfAction)
  if (!answer.ok && 'signedOut' in answer.refusal) return { kind: 'signed-out' }
  if (!answer.ok) return { kind: 'refused', rule: answer.refusal.rule, message: answer.refusal.message }
  if (answer.value.saved) return { kind: 'saved', value: answer.value.value }
  const { theirs, by, at } = answer.value.conflict
  return { kind: 'conflict', theirs, by, at }
}

interface PlanWritingProps {
  person: string
  factoryCode: string
  timeZone: string
  children: ReactNode
}

/** IMP-12: what stands inside is saved field by field, kept on this device until then, and follows others' changes. */
export function PlanWriting({ person, factoryCode, timeZone, children }: PlanWritingProps) {
  const router = useRouter()
  // Somebody may work for two factories (ACC-01): what waits is sent where it was typed.
  const owner = `${person} ${factoryCode}`
  const [writing] = useState(() => ({
    owner,
    timeZone,
    book: new DraftBook(owner, fieldShelf, send, () => startTransition(() => router.refresh())),
  }))
  const { book } = writing
  const [removed, setRemoved] = useState<string | null>(null)
  const live = useLivePlan(factoryCode, () => void book.sendWaiting())

  useEffect(() => {
    void book.open().then(() => book.sendWaiting())
    const again = () => void book.sendWaiting()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [book])

  return (
    <WritingContext value={writing}>
      <RemovalContext value={setRemoved}>{children}</RemovalContext>
      <div className="not-printed sticky bottom-18 z-20 flex flex-col gap-2 md:bottom-4">
        {removed === null ? null : <UndoRemoval actionId={removed} onEnd={() => setRemoved(null)} />}
        <KeptChanges live={live} />
      </div>
    </WritingContext>
  )
}
