import 'server-only'
import type { ReadableFile } from './readable-file'

/**
 * A file as it is sent: photos are shown, everything else is handed over, and nothing in it is ever run. Null is not
 * found, for a file that is not there and for one that may not be seen (ACC-11).
 */
export function fileResponse(file: ReadableFile | null, { download }: { download: boolean }): Response {
  if (!file) return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
  const shown = file.mediaType.startsWith('image/') && !download
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.name)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** A name as RFC 8187 writes it in a header. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
