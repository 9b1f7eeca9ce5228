import { deflateRawSync, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A photo with the place, device and person in its metadata. */
export async function aPhoto(
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
  width = 640,
  height = 480,
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#7a5' } })
    .withExif({
      IFD0: { Make: 'PhoneMaker', Artist: 'Rahima Khatun', Copyright: 'secret-mark' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '23/1 59/1 30/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '90/1 24/1 10/1',
      },
    })
    .toFormat(format)
    .toBuffer()
}

/** The smallest whole PDF, with more in it where given. */
export function aPdf(more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R ${more}>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`,
    'latin1',
  )
}

/** Objects packed into a stream of a PDF, to be put into one. */
export function packedInPdf(objects: string, type = '/Type /ObjStm'): string {
  const packed = deflateSync(objects).toString('latin1')
  return `>> endobj\n3 0 obj <<${type} /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length}>> stream\n${packed}\nendstream endobj\n4 0 obj <<`
}

interface Part {
  name: string
  content: Buffer | string
  /** States another size than the content has. */
  statedSize?: number
  encrypted?: boolean
}

/** A zip archive of these parts. */
export function aZip(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content)
    const name = Buffer.from(part.name)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    fixed.writeUInt16LE(8, 4)
    fixed.writeUInt32LE(packed.length, 14)
    fixed.writeUInt32LE(part.statedSize ?? content.length, 18)
    fixed.writeUInt16LE(name.length, 22)
    const header = Buffer.concat([Buffer.from('PK\u0003\u0004'), fixed, name])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), fixed, entry, name]))
    local.push(header, packed)
    at += header.length + packed.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(entries.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, entries, Buffer.from('PK\u0005\u0006'), end])
}

const office = 'application/vnd.openxmlformats-officedocument'

/** The parts of a Word document. */
export function wordParts(type = `${office}.wordprocessingml.document.main+xml`): Part[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    },
    { name: 'word/document.xml', content: '<w:document/>' },
  ]
}

/** The parts of an Excel document. */
export function sheetParts(): Part[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `<Types><Override ContentType="${office}.spreadsheetml.sheet.main+xml"/></Types>`,
    },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
  ]
}
