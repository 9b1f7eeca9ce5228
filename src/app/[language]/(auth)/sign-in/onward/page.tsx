import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { signInProgress } from '@/features/people/queries/progress'
import { addressOf, safeBack } from '@/features/people/way-on'
import { currentSessionId } from '@/server/sign-in'

/** Leads to what comes next: second factor, choice of organisation, the page one came for, one's home. */
export default async function OnwardPage({ searchParams }: { searchParams: Promise<{ back?: string }> }) {
  const back = safeBack((await searchParams).back)
  redirect(addressOf(await signInProgress(await currentSessionId()), await getLocale(), back))
}
