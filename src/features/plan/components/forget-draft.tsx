'use client'

import { useEffect } from 'react'
import { formShelf } from './draft-shelf'
import { useDraftOwner } from './writing-context'

/** What was sent from the form of this name need not be kept any longer. */
export function ForgetDraft({ name }: { name: string }) {
  const key = `${useDraftOwner()} ${name}`
  useEffect(() => void formShelf.remove(key).catch(() => undefined), [key])
  return null
}
