import 'server-only'
import { createHash } from 'node:crypto'
import type { Format, OpenFile } from './files'

const headers = {
  // Kept for a minute, then asked for again by its tag: what is unchanged is not sent twice.
  'Cache-Control': 'public, max-age=60, stale-while-revalidate=600',
  'Access-Control-Allow-Origin': '*',
}

/** A file of the open data as an answer, or that the reader has it already; null: there is none under this address. */
export function openDataAnswer(request: Request, file: OpenFile | null): Response {
  if (file === null)
    return Response.json(
      { error: 'There is no such file. See /open-data/v1/data-dictionary.json and the page /open-data.' },
      { status: 404, headers },
    )
  const tag = `"${createHash('sha256').update(file.text).digest('hex').slice(0, 32)}"`
  const known = request.headers.get('If-None-Match')?.split(',') ?? []
  if (known.some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*'))
    return new Response(null, { status: 304, headers: { ...headers, ETag: tag } })
  return new Response(file.text, {
    headers: {
      ...headers,
      ETag: tag,
      'Content-Type': file.type,
      'Content-Disposition': `inline; filename="${file.name}"`,
    },
  })
}

/** `bd.csv` as the name before the dot and the format; null when it is neither CSV nor JSON. */
export function fileNamed(text: string): { name: string; format: Format } | null {
  const match = /^(.+)\.(csv|json)$/.exec(text)
  return match?.[1] ? { name: match[1], format: match[2] === 'csv' ? 'csv' : 'json' } : null
}
