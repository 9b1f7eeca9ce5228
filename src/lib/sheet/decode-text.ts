/**
 * The text of a file in whatever encoding a spreadsheet wrote it: UTF-8 with or without mark, UTF-16 either way round,
 * and Windows-1252 where it is none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodedAs('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodedAs('utf-16be', bytes)
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked) return decodedAs(unmarked, bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodedAsWindows1252(bytes)
  }
}

// What Windows-1252 has from 0x80 to 0x9F. Node's own decoder takes it for Latin-1 and loses these, the euro sign first.
const above = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function decodedAsWindows1252(bytes: Uint8Array): string {
  const latin1 = decodedAs('latin1', bytes)
  return latin1.replace(/[\u0080-\u009f]/g, (character) => above[character.charCodeAt(0) - 0x80] ?? character)
}

function decodedAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes)
}

/** A heading in Latin letters has a zero in every second byte when it is UTF-16 without a mark. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const start = [...bytes.subarray(0, 40)]
  if (start.length < 4) return null
  const zeros = (parity: number) => start.filter((byte, index) => index % 2 === parity && byte === 0).length
  const most = start.length * 0.4
  if (zeros(1) >= most) return 'utf-16le'
  return zeros(0) >= most ? 'utf-16be' : null
}
