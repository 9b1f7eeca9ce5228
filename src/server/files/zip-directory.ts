/** One file of a zip archive, as the archive's directory states it. */
export interface ZipEntry {
  name: string
  method: 'stored' | 'deflated'
  encrypted: boolean
  packedSize: number
  size: number
  /** Where its packed bytes begin. */
  start: number
}

const localHeader = 0x04034b50
const directoryHeader = 0x02014b50
const directoryEnd = 0x06054b50

/**
 * The entries of a zip archive that is nothing but a zip archive: it begins with its first entry and ends with its
 * directory. Null for anything else, archives over 4 GB and unusual packing included.
 */
export function zipEntries(bytes: Buffer): ZipEntry[] | null {
  const end = bytes.length - 22
  // A comment after the directory is where a second file can hide, so there is none.
  if (end < 0 || bytes.readUInt32LE(0) !== localHeader || bytes.readUInt32LE(end) !== directoryEnd)
    return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    const entry = entryAt(bytes, at, end)
    if (entry === null) return null
    entries.push(entry.entry)
    at = entry.next
  }
  return at === end ? entries : null
}

function entryAt(bytes: Buffer, at: number, end: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > end || bytes.readUInt32LE(at) !== directoryHeader) return null
  const nameLength = bytes.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  const method = bytes.readUInt16LE(at + 10)
  const packedSize = bytes.readUInt32LE(at + 20)
  const start = startOfData(bytes, bytes.readUInt32LE(at + 42))
  if (next > end || start === null || start + packedSize > end || (method !== 0 && method !== 8)) return null
  const entry: ZipEntry = {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: method === 0 ? 'stored' : 'deflated',
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    packedSize,
    size: bytes.readUInt32LE(at + 24),
    start,
  }
  return { entry, next }
}

function startOfData(bytes: Buffer, at: number): number | null {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localHeader) return null
  return at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
}
