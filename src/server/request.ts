import 'server-only'
import { headers } from 'next/headers'
import { clientAddress } from '@/server/client-address'
import { environment } from '@/server/environment'
import { currentSessionId } from '@/server/sign-in'

/** What a request says about itself: the device it comes from, its address, the session in its cookie. */
export interface RequestFacts {
  device: string
  address: string
  sessionId: string | null
}

export async function currentRequest(): Promise<RequestFacts> {
  const list = await headers()
  return {
    device: (list.get('user-agent') ?? '').slice(0, 300),
    address: clientAddress(list.get('x-forwarded-for'), environment().SELVEDGE_TRUSTED_PROXIES),
    sessionId: await currentSessionId(),
  }
}
