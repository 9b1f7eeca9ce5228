import { livePlanTopic } from '@/features/plan/queries/live-plan'
import { now } from '@/server/clock'
import { currentOccasion } from '@/server/current-occasion'
import { liveStream } from '@/server/live-stream'
import { occasionOf } from '@/server/occasion'
import { viewerOfSession } from '@/server/sessions'
import { currentSessionId } from '@/server/sign-in'

/** Says when a factory's plan has changed, to those who may see it live (IMP-12). */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params
  const topic = await livePlanTopic(await currentOccasion(), code)
  const sessionId = await currentSessionId()
  if (topic === null || sessionId === null) return new Response(null, { status: 404 })
  const stillAllowed = async () => {
    const viewer = await viewerOfSession(sessionId)
    return viewer !== null && (await livePlanTopic(occasionOf(viewer, await now()), code)) === topic
  }
  return new Response(liveStream({ topic, signal: request.signal, stillAllowed }), {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}
