'use client'

import { useEffect } from 'react'
import { formShelf } from './draft-shelf'
import { usePerson } from './writing-context'

/** What was sent from forms whose names begin so need not be kept any longer. */
export function ForgetDrafts({ prefix }: { prefix: string }) {
  const person = usePerson()
  useEffect(() => void formShelf.removeAll(`${person} ${prefix}`).catch(() => undefined), [person, prefix])
  return null
}
