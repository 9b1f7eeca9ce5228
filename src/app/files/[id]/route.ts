import { currentOccasion } from '@/server/current-occasion'
import { fileResponse } from '@/server/files/file-response'
import { readableFile } from '@/server/files/readable-file'

/** A file to those who may see it. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params
  const file = await readableFile(await currentOccasion(), id)
  return fileResponse(file, { download: new URL(request.url).searchParams.has('download') })
}
