'use client'

import { useCallback, useEffect, useState } from 'react'

/** A key for one intention: sent twice with the same key, a form changes something once. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The key of a form: made when the form is rendered, renewed with every answer. */
export function useFormKey() {
  const [key, setKey] = useState(newKey)
  const renew = useCallback(() => setKey(newKey()), [])
  // A page may come from a cache: its key must not be shared with whoever else has the page.
  useEffect(renew, [renew])
  return { key, renew }
}
