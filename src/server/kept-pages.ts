import 'server-only'
import { listenTo } from '@/server/live-listener'

/** Shared with kept-pages-cache.mjs, which the web server loads beside the programme's code. */
const held = globalThis as { selvedgePublicChanges?: number }

/** Forgets every public page made so far; the next reader gets a new one. */
function forgetKeptPages(): void {
  held.selvedgePublicChanges = (held.selvedgePublicChanges ?? 0) + 1
}

/** From now on pages are forgotten at every change of the public record, in whichever process it happened. */
export async function followPublicChanges(): Promise<void> {
  await listenTo('public', forgetKeptPages)
}
