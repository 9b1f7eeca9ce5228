import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { askedAddressHeader } from '@/server/asked-address'
import { personalOccasion } from '@/server/current-occasion'
import type { PersonalOccasion } from '@/server/occasion'
import { safeBack, withBack } from './way-on'

/**
 * The occasion of a page of a signed-in side. Leads whoever is signed out to the sign-in and from there back to the very
 * address they asked for, with the view that stands in it.
 */
export async function signedIn(): Promise<PersonalOccasion> {
  const occasion = await personalOccasion()
  if (occasion) return occasion
  const asked = (await headers()).get(askedAddressHeader)
  redirect(withBack(`/${await getLocale()}/sign-in`, safeBack(asked)))
}
