import 'server-only'

const endsWithin = 1024
const archiveEndWithin = 66_000
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)\b/

/** Why a PDF is not taken; null when it is: whole, readable by everybody, and nothing but a document. */
export function pdfFault(bytes: Buffer): 'damaged' | 'encrypted' | 'activePdf' | null {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-') || !text.slice(-endsWithin).includes('%%EOF')) return 'damaged'
  if (/\/Encrypt\b/.test(text)) return 'encrypted'
  // The end of a zip archive behind a PDF makes it both at once.
  if (text.slice(-archiveEndWithin).includes('PK\u0005\u0006') || active.test(text)) return 'activePdf'
  return null
}
