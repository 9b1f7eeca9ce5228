const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

/** How many bytes a zip archive holds when unpacked, read from its directory; null when it is none. */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endPosition(view)
  if (end === null) return null
  const entries = view.getUint16(end + 10, true)
  let position = view.getUint32(end + 16, true)
  let size = 0
  for (let entry = 0; entry < entries; entry += 1) {
    if (position + 46 > view.byteLength || view.getUint32(position, true) !== directoryEntry) return null
    size += view.getUint32(position + 24, true)
    const named = view.getUint16(position + 28, true)
    const extra = view.getUint16(position + 30, true) + view.getUint16(position + 32, true)
    position += 46 + named + extra
  }
  return size
}

function endPosition(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - 22 - 65_535)
  for (let position = view.byteLength - 22; position >= earliest; position -= 1)
    if (view.getUint32(position, true) === endOfDirectory) return position
  return null
}
