import 'server-only'
import type { LiveTopic } from '@/server/live'
import { listenTo } from '@/server/live-listener'

interface StreamOptions {
  topic: LiveTopic
  /** Ends when the reader goes away. */
  signal: AbortSignal
  /** Asked at every heartbeat: the session stands and may still see the topic (ACC-13). */
  stillAllowed(): Promise<boolean>
  heartbeatMilliseconds?: number
}

/**
 * A stream of server-sent events about one topic: `changed` says that there is something new to fetch, and nothing of it;
 * `ended` that the session or the access is over.
 */
export function liveStream({
  topic,
  signal,
  stillAllowed,
  heartbeatMilliseconds = 20_000,
}: StreamOptions): ReadableStream {
  const encoder = new TextEncoder()
  let end: (close: boolean) => Promise<void> = async () => undefined
  return new ReadableStream({
    async start(controller) {
      let open = true
      const write = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text))
      }
      const stopListening = await listenTo(topic, () => write('event: changed\ndata: {}\n\n'))
      const heartbeat = setInterval(async () => {
        const allowed = await stillAllowed().catch(() => false)
        write(allowed ? ': here\n\n' : 'event: ended\ndata: {}\n\n')
        if (!allowed) await end(true)
      }, heartbeatMilliseconds)
      end = async (close) => {
        if (!open) return
        open = false
        clearInterval(heartbeat)
        await stopListening()
        if (close) controller.close()
      }
      signal.addEventListener('abort', () => end(true), { once: true })
      write('retry: 2000\n\n')
      if (signal.aborted) await end(true)
    },
    cancel: () => end(false),
  })
}
