import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import { decode } from 'next-auth/jwt'
import { environment } from '@/server/environment'
import { longestSessionDays, sessionStands } from '@/server/sessions'

/** How long a device stays signed in when nobody ends its session. */
const longestSeconds = longestSessionDays * 24 * 60 * 60

const provider = 'session'

/** A secure name cannot be set by anybody but this address over https. */
function cookieName(): string {
  return isSecure() ? '__Host-selvedge-session' : 'selvedge-session'
}

function isSecure(): boolean {
  return environment().SELVEDGE_ADDRESS.startsWith('https:')
}

/** Shows that this server opened the session: without it, knowing a session's id opens nothing. */
function proofOf(sessionId: string): string {
  return createHmac('sha256', environment().SELVEDGE_SECRET)
    .update(`session:${sessionId}`)
    .digest('base64url')
}

function isProven(sessionId: unknown, proof: unknown): sessionId is string {
  if (typeof sessionId !== 'string' || typeof proof !== 'string') return false
  const [given, right] = [Buffer.from(proof), Buffer.from(proofOf(sessionId))]
  return given.length === right.length && timingSafeEqual(given, right)
}

// The token carries the session's id and nothing else; who that is and what they may is read from its row (ACC-13).
function configuration(): NextAuthConfig {
  return {
    secret: environment().SELVEDGE_SECRET,
    trustHost: true,
    session: { strategy: 'jwt', maxAge: longestSeconds },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: cookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    providers: [
      {
        id: provider,
        name: provider,
        type: 'credentials',
        credentials: {},
        authorize: ({ sessionId, proof }) => (isProven(sessionId, proof) ? { id: sessionId } : null),
      },
    ],
    callbacks: {
      async jwt({ token, user }) {
        const sessionId = user?.id ?? token.sub
        return sessionId && (await sessionStands(sessionId)) ? { sub: sessionId } : null
      },
    },
  }
}

const { signIn, signOut } = NextAuth(() => configuration())

/** Gives this browser the session that was just opened. Only in a server action. */
export async function keepSession(sessionId: string): Promise<void> {
  await signIn(provider, { sessionId, proof: proofOf(sessionId), redirect: false })
}

/** Takes the session's cookie from this browser. The session's row is ended by a command. */
export async function forgetSession(): Promise<void> {
  await signOut({ redirect: false })
}

/** The id in this browser's cookie, if this server made it; whether the session still stands is read from its row. */
export async function currentSessionId(): Promise<string | null> {
  const token = (await cookies()).get(cookieName())?.value
  if (!token) return null
  try {
    const read = await decode({ token, secret: environment().SELVEDGE_SECRET, salt: cookieName() })
    return read?.sub ?? null
  } catch {
    return null
  }
}
