import { calendarOf } from '@/features/advisory/queries/calendar'
import { now } from '@/server/clock'

/** An advisor's visits for a calendar programme, which signs in by the secret in the address alone (ADV-07). */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ secret: string }> },
): Promise<Response> {
  const { secret } = await params
  const calendar = await calendarOf(secret.replace(/\.ics$/, ''), await now())
  const common = { 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' }
  if (calendar === null) return new Response(null, { status: 404, headers: common })
  return new Response(calendar, {
    headers: {
      ...common,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="visits.ics"',
      'x-content-type-options': 'nosniff',
    },
  })
}
