import 'server-only'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { type ZipEntry, zipEntries } from './zip-directory'

const inflate = promisify(inflateRaw)
const mostEntries = 2000
const mostBytes = 60 * 1024 * 1024
const kinds = {
  docx: { part: 'word/document.xml', type: 'wordprocessingml.document.main+xml' },
  xlsx: { part: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml' },
} as const

export type OfficeKind = keyof typeof kinds

/**
 * What a zip archive is: a Word or Excel document, or why it is not taken. Everything in it is unpacked once, up to the
 * size it states, so that a damaged archive and one that swells are found here and not where somebody opens it.
 */
export async function officeDocument(
  bytes: Buffer,
): Promise<{ kind: OfficeKind } | { refused: 'zipRefused' | 'damaged' | 'macros' | 'encrypted' | 'swells' }> {
  const entries = zipEntries(bytes)
  if (entries === null) return { refused: 'damaged' }
  if (entries.length > mostEntries || total(entries) > mostBytes) return { refused: 'swells' }
  if (entries.some(({ encrypted }) => encrypted)) return { refused: 'encrypted' }
  const kind = (Object.keys(kinds) as OfficeKind[]).find((name) => has(entries, kinds[name].part))
  if (kind === undefined || entries.some(({ name }) => leavesItsFolder(name)))
    return { refused: 'zipRefused' }
  if (entries.some(({ name }) => /vbaproject|\/activex\/|\/embeddings\//i.test(name)))
    return { refused: 'macros' }
  const parts = await unpacked(bytes, entries)
  if (parts === null) return { refused: 'damaged' }
  const types = parts.get('[Content_Types].xml') ?? ''
  if (/macroEnabled/i.test(types)) return { refused: 'macros' }
  return types.includes(kinds[kind].type) ? { kind } : { refused: 'zipRefused' }
}

/** The text of the content types, after every part was unpacked; null when a part is not what it says. */
async function unpacked(bytes: Buffer, entries: readonly ZipEntry[]): Promise<Map<string, string> | null> {
  const texts = new Map<string, string>()
  for (const entry of entries) {
    const packed = bytes.subarray(entry.start, entry.start + entry.packedSize)
    const content = await contentOf(entry, packed)
    if (content?.length !== entry.size) return null
    if (entry.name === '[Content_Types].xml') texts.set(entry.name, content.toString('utf8'))
  }
  return texts
}

async function contentOf(entry: ZipEntry, packed: Buffer): Promise<Buffer | null> {
  if (entry.method === 'stored') return packed
  try {
    return await inflate(packed, { maxOutputLength: Math.max(entry.size, 1) })
  } catch {
    return null
  }
}

function total(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0)
}

function has(entries: readonly ZipEntry[], name: string): boolean {
  return entries.some((entry) => entry.name === name)
}

function leavesItsFolder(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')
}
