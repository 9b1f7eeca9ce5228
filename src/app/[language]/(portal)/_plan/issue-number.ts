import { notFound } from 'next/navigation'

/** The number of an issue in an address; anything else is not found. */
export function issueNumberOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) notFound()
  return Number(text)
}
