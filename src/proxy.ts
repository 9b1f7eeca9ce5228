import { type NextRequest, NextResponse } from 'next/server'
import { chosenLanguage } from '@/i18n/chosen-language'
import { isLanguage, type Language, languageCookie } from '@/i18n/languages'
import { translatorFor } from '@/i18n/messages'
import { askedAddressHeader } from '@/server/asked-address'
import { environment } from '@/server/environment'
import { notFoundDocument } from '@/server/not-found-document'
import { comesFromHere } from '@/server/same-origin'

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

const changesNothing = new Set(['GET', 'HEAD', 'OPTIONS'])

// What carries no language: files, feeds, data, streams, and names with a dot.
const withoutLanguage = /^\/(_next|api|files|calendar|open-data\/v|live|.*\.)/

/**
 * Sends bare addresses to a language and gives every page its content policy. Refuses what would change something
 * from elsewhere, and addresses that mean nothing. It decides nothing about access.
 */
export async function proxy(request: NextRequest) {
  const { pathname } = request.nextUrl
  const [, first = ''] = pathname.split('/')
  const language = isLanguage(first) ? first : languageWished(request)
  const changes = !changesNothing.has(request.method)
  if (changes && !comesFromHere(request.headers, environment().SELVEDGE_ADDRESS)) {
    const t = await translatorFor(language, 'shell')
    return new NextResponse(t('fromElsewhere'), { status: 403 })
  }
  const isPage = isLanguage(first) || !withoutLanguage.test(pathname)
  if (!isReadable(request.nextUrl)) return notFoundAnswer(isPage ? language : null)
  if (!isPage) return NextResponse.next()
  return isLanguage(first) ? pageFor(request, first) : toLanguage(request, language)
}

function languageWished({ cookies, headers }: NextRequest): Language {
  return chosenLanguage(cookies.get(languageCookie)?.value, headers.get('accept-language'))
}

/** Whether the address is text: no half letters in its path, nothing that no text holds in path and state. */
function isReadable({ pathname, searchParams }: URL): boolean {
  try {
    const texts = [decodeURIComponent(pathname), ...[...searchParams].flat()]
    return !texts.some((text) => text.includes('\0')) && !/\p{Cc}/u.test(texts[0] ?? '')
  } catch {
    return false
  }
}

/** Without a language for what is no page. */
async function notFoundAnswer(language: Language | null): Promise<NextResponse> {
  const headers = { 'Cache-Control': 'private, no-store' }
  if (language === null) return new NextResponse(null, { status: 404, headers })
  const policy = policyWith('')
  return new NextResponse(await notFoundDocument(language), {
    status: 404,
    headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  })
}

function toLanguage(request: NextRequest, language: Language): NextResponse {
  const address = request.nextUrl.clone()
  address.pathname = `/${language}${address.pathname === '/' ? '' : address.pathname}`
  const answer = NextResponse.redirect(address, 307)
  answer.headers.set('Vary', 'Accept-Language, Cookie')
  return answer
}

/** A page with its language and its policy. */
function pageFor(request: NextRequest, language: Language): NextResponse {
  const [, , door = ''] = request.nextUrl.pathname.split('/')
  const headers = new Headers(request.headers)
  headers.set('X-NEXT-INTL-LOCALE', language)
  headers.set(askedAddressHeader, `${request.nextUrl.pathname}${request.nextUrl.search}`)
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
  // Everything but the parts of the built application, which have plain names.
  matcher: ['/((?!_next/static/[\\w./~-]*$).*)'],
}
