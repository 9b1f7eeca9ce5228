import { type NextRequest, NextResponse } from 'next/server'
import { chosenLanguage } from '@/i18n/chosen-language'
import { isLanguage, languageCookie } from '@/i18n/languages'

const madeOnRequest = new Set(['factory', 'programme', 'buyer', 'authority', 'account', 'sign-in', 'mails'])

const developing = process.env.NODE_ENV === 'development'

// Pages made on request carry a nonce. Public pages are made once and kept, so they cannot:
// for them inline scripts are allowed, but still nothing from elsewhere.
function policyWith(scripts: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}${developing ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    `connect-src 'self'${developing ? ' ws:' : ''}`,
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Sends bare addresses to a language and gives every page its content policy. It decides nothing about access. */
export function proxy(request: NextRequest) {
  const [, language = '', door = ''] = request.nextUrl.pathname.split('/')
  if (!isLanguage(language)) {
    const address = request.nextUrl.clone()
    const wanted = chosenLanguage(
      request.cookies.get(languageCookie)?.value,
      request.headers.get('accept-language'),
    )
    address.pathname = `/${wanted}${address.pathname === '/' ? '' : address.pathname}`
    const answer = NextResponse.redirect(address, 307)
    answer.headers.set('Vary', 'Accept-Language, Cookie')
    return answer
  }

  const headers = new Headers(request.headers)
  headers.set('X-NEXT-INTL-LOCALE', language)
  const nonce = madeOnRequest.has(door) ? btoa(crypto.randomUUID()) : undefined
  const policy = policyWith(nonce ? `'nonce-${nonce}' 'strict-dynamic'` : "'unsafe-inline'")
  if (nonce) headers.set('Content-Security-Policy', policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set('Content-Security-Policy', policy)
  // Kept here until a change; whoever keeps it elsewhere is not told of changes and asks back each time.
  if (!nonce) answer.headers.set('Cache-Control', 'public, max-age=0, must-revalidate')
  return answer
}

export const config = {
  // Everything but what carries no language: files, feeds, data, streams, and names with a dot.
  matcher: ['/((?!_next|api|files|calendar|open-data/v|live|.*\\.).*)'],
}
