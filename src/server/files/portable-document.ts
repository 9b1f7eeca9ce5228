import 'server-only'
import { inflateSync } from 'node:zlib'

const endsWithin = 1024
const archiveEndWithin = 66_000
const unpackedAtMost = 32 * 1024 * 1024
const streamsAtMost = 100_000
const dictionaryAtMost = 2048
const encrypted = named(['Encrypt'])
const packing = named(['ObjStm'])
const filtered = named(['Filter'])
const active = named([
  'JavaScript',
  'Rendition',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
])
// A short name, which also occurs by chance in photos: with what follows it.
const activeForm = named(['XFA'], String.raw`\s*(?:\[|\d+\s+\d+\s+R)`)

type Fault = 'damaged' | 'encrypted' | 'activePdf'

/**
 * Why a PDF is not taken; null when it is: whole, readable by everybody, and nothing but a document. Names are read with
 * their letters spelt out, also inside packed objects.
 */
export function pdfFault(bytes: Buffer): Fault | null {
  const text = bytes.toString('latin1')
  if (!text.startsWith('%PDF-') || !text.slice(-endsWithin).includes('%%EOF')) return 'damaged'
  if (encrypted.test(text)) return 'encrypted'
  // The end of a zip archive behind a PDF makes it both at once.
  if (text.slice(-archiveEndWithin).includes('PK\u0005\u0006') || isActive(text)) return 'activePdf'
  const packed = packedObjects(text)
  if (packed === null) return 'damaged'
  return packed.some(isActive) ? 'activePdf' : null
}

function isActive(text: string): boolean {
  return active.test(text) || activeForm.test(text)
}

/** One of these names, in which any letter may be written as # and its number. */
function named(names: string[], followedBy = String.raw`(?![\w#])`): RegExp {
  const letter = (one: string) => {
    const [high = '', low = ''] = one.charCodeAt(0).toString(16)
    return `(?:${one}|#${high}[${low}${low.toUpperCase()}])`
  }
  const spellings = names.map((name) => [...name].map(letter).join(''))
  return new RegExp(`/(?:${spellings.join('|')})${followedBy}`)
}

/** What stands in the object streams; null where one cannot be read or swells: nobody can say what is in it. */
function packedObjects(text: string): string[] | null {
  const found: string[] = []
  let [streams, end, room] = [0, 0, unpackedAtMost]
  for (const { index, 0: begin } of text.matchAll(/>>\s{0,8}stream\r?\n/g)) {
    if (index < end) continue
    if (++streams > streamsAtMost) return null
    if (!packing.test(dictionaryBefore(text, index))) continue
    const from = index + begin.length
    end = text.indexOf('endstream', from)
    const objects = end < 0 ? null : unpacked(text.slice(from, end), dictionaryBefore(text, index), room)
    if (objects === null) return null
    room -= objects.length
    found.push(objects)
  }
  return found
}

function dictionaryBefore(text: string, index: number): string {
  const near = text.slice(Math.max(0, index - dictionaryAtMost), index)
  return near.slice(Math.max(0, near.lastIndexOf(' obj')))
}

function unpacked(content: string, dictionary: string, most: number): string | null {
  if (!filtered.test(dictionary)) return content
  try {
    // What is left behind the packed bytes, an end of a line, is passed over.
    return inflateSync(Buffer.from(content, 'latin1'), { maxOutputLength: Math.max(1, most) }).toString(
      'latin1',
    )
  } catch {
    return null
  }
}
