import { fileNamed, openDataAnswer } from '@/features/transparency/open-data/answer'
import { openDataFile } from '@/features/transparency/open-data/files'
import { publicOccasion } from '@/features/transparency/public-occasion'

export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }) {
  const asked = fileNamed((await params).file)
  if (asked === null) return openDataAnswer(request, null)
  const part = { part: 'country', code: asked.name.toUpperCase() } as const
  return openDataAnswer(request, await openDataFile(await publicOccasion(), part, asked.format))
}
