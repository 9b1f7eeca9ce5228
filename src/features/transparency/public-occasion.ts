import 'server-only'
import { now } from '@/server/clock'
import { type Occasion, occasionOf } from '@/server/occasion'
import { visitor } from '@/server/viewer'

/** The occasion of public pages and open data: whoever asks is a visitor, and no cookie is read. */
export async function publicOccasion(): Promise<Occasion> {
  return occasionOf(visitor, await now())
}
