import { openDataAnswer } from '@/features/transparency/open-data/answer'
import { openDataFile } from '@/features/transparency/open-data/files'
import { publicOccasion } from '@/features/transparency/public-occasion'

export async function GET(request: Request) {
  return openDataAnswer(request, await openDataFile(await publicOccasion(), { part: 'whole' }, 'csv'))
}
