import { aPdf, aPhoto, aZip, sheetParts, wordParts } from '@tests/support/example-files'
import { accepted } from '@tests/support/plan'
import { refusalOf } from '@tests/support/plan-commands'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { maxFileBytes } from '@/lib/accepted-files'
import { acceptFile } from '@/server/files/accept-file'
import { fileResponse } from '@/server/files/file-response'

const take = async (name: string, bytes: Buffer) => acceptFile({ name, bytes })
const reasonFor = async (name: string, bytes: Buffer) => {
  const { rule, reason, fields } = refusalOf(await take(name, bytes))
  expect(rule).toBe('IMP-06')
  expect(fields).toEqual({ file: reason })
  return reason
}

describe('photos', () => {
  test.each(['jpeg', 'png', 'webp'] as const)(
    'IMP-06: a %s photo loses place, device and person',
    async (format) => {
      const photo = await aPhoto(format)
      expect((await sharp(photo).metadata()).exif).toBeDefined()
      const { bytes, mediaType } = accepted(await take('photo', photo))
      const metadata = await sharp(bytes).metadata()
      expect([metadata.exif, metadata.xmp, metadata.iptc]).toEqual([undefined, undefined, undefined])
      for (const mark of ['PhoneMaker', 'Rahima', 'secret-mark']) expect(bytes.includes(mark)).toBe(false)
      expect(mediaType).toBe(`image/${format}`)
    },
  )

  test('IMP-06: a photo is upright before its orientation is taken out', async () => {
    const lying = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#123' } })
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(accepted(await take('a.jpg', lying))).toMatchObject({ width: 20, height: 40 })
  })

  test('IMP-06: what is appended to a photo does not get through', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    const archive = aZip([{ name: 'a.txt', content: 'hidden' }])
    for (const hidden of [page, archive]) {
      const { bytes } = accepted(await take('a.jpg', Buffer.concat([await aPhoto(), hidden])))
      expect(bytes.includes('<script>')).toBe(false)
      expect(bytes.includes('a.txt')).toBe(false)
    }
  })

  test('IMP-06: a truncated photo, one of too many pixels and HEIC are refused with their reasons', async () => {
    const noise = await sharp({
      create: {
        width: 800,
        height: 800,
        channels: 3,
        background: '#123',
        noise: { type: 'gaussian', mean: 100, sigma: 50 },
      },
    })
      .jpeg()
      .toBuffer()
    expect(await reasonFor('a.jpg', noise.subarray(0, noise.length / 2))).toBe('plan.files.damaged')
    const huge = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(huge.length).toBeLessThan(maxFileBytes)
    expect(await reasonFor('a.png', huge)).toBe('plan.files.tooManyPixels')
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(300)])
    expect(await reasonFor('a.heic', heic)).toBe('plan.files.heicRefused')
  })
})

describe('documents', () => {
  test('IMP-06: PDF, Word and Excel are taken as what their content is', async () => {
    for (const [name, bytes, type] of [
      ['plan.pdf', aPdf(), 'application/pdf'],
      [
        'minutes.docx',
        aZip(wordParts()),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      ['hours.xlsx', aZip(sheetParts()), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ] as const) {
      const kept = accepted(await take(name, bytes))
      expect(kept).toMatchObject({ name, mediaType: type })
      expect(accepted(await take('another.jpg', kept.bytes)).mediaType).toBe(type)
    }
  })

  test('IMP-06: PDFs that are truncated, protected, carry programs or are an archive as well are refused', async () => {
    expect(await reasonFor('a.pdf', aPdf().subarray(0, 60))).toBe('plan.files.damaged')
    expect(await reasonFor('a.pdf', aPdf('/Encrypt 3 0 R'))).toBe('plan.files.encrypted')
    expect(await reasonFor('a.pdf', aPdf('/OpenAction <</S /JavaScript /JS (x)>>'))).toBe(
      'plan.files.activePdf',
    )
    expect(await reasonFor('a.pdf', aPdf('/EmbeddedFiles 4 0 R'))).toBe('plan.files.activePdf')
    const both = Buffer.concat([aPdf(), aZip(wordParts()), Buffer.from('\n%%EOF')])
    expect(await reasonFor('a.pdf', both)).toBe('plan.files.activePdf')
  })

  test('IMP-06: an archive that is no document is refused, whatever it is called', async () => {
    const archive = aZip([{ name: 'photos/1.jpg', content: await aPhoto() }])
    for (const name of ['a.zip', 'a.docx', 'a.jpg'])
      expect(await reasonFor(name, archive)).toBe('plan.files.zipRefused')
  })

  test('IMP-06: a document with macros, embedded files or a password is refused', async () => {
    const macro = [...wordParts(), { name: 'word/vbaProject.bin', content: 'x' }]
    expect(await reasonFor('a.docx', aZip(macro))).toBe('plan.files.macros')
    const embedded = [...wordParts(), { name: 'word/embeddings/oleObject1.bin', content: 'x' }]
    expect(await reasonFor('a.docx', aZip(embedded))).toBe('plan.files.macros')
    const type = wordParts('application/vnd.ms-word.document.macroEnabled.main+xml')
    expect(await reasonFor('a.docx', aZip(type))).toBe('plan.files.macros')
    const locked = wordParts().map((part) => ({ ...part, encrypted: true }))
    expect(await reasonFor('a.docx', aZip(locked))).toBe('plan.files.encrypted')
  })

  test('IMP-06: a document that swells when unpacked is refused within five seconds, also when it lies about its size', async () => {
    const zeros = Buffer.alloc(70 * 1024 * 1024)
    const honest = aZip([...wordParts(), { name: 'word/media/1.xml', content: zeros }])
    const lying = aZip([...wordParts(), { name: 'word/media/1.xml', content: zeros, statedSize: 1000 }])
    expect(honest.length).toBeLessThan(200_000)
    expect(await reasonFor('a.docx', honest)).toBe('plan.files.swells')
    expect(await reasonFor('a.docx', lying)).toBe('plan.files.damaged')
  }, 5000)

  test('IMP-06: a truncated document, one with something behind it and paths out of its folder are refused', async () => {
    const whole = aZip(wordParts())
    expect(await reasonFor('a.docx', whole.subarray(0, whole.length - 10))).toBe('plan.files.damaged')
    expect(await reasonFor('a.docx', Buffer.concat([whole, Buffer.from('<script>')]))).toBe(
      'plan.files.damaged',
    )
    const climbing = aZip([...wordParts(), { name: '../../etc/passwd', content: 'x' }])
    expect(await reasonFor('a.docx', climbing)).toBe('plan.files.zipRefused')
  })
})

describe('everything else', () => {
  test('IMP-06: SVG, HTML, text, programs and empty files are refused with the reason, whatever they are called', async () => {
    const svg = Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    )
    const html = Buffer.from('<!DOCTYPE html><html><body><script>alert(1)</script></body></html>')
    for (const name of ['a.svg', 'a.jpg', 'a.pdf']) {
      expect(await reasonFor(name, svg)).toBe('plan.files.svgRefused')
      expect(await reasonFor(name, html)).toBe('plan.files.htmlRefused')
      expect(await reasonFor(name, Buffer.from('just text'))).toBe('plan.files.typeRefused')
      expect(await reasonFor(name, Buffer.from('MZ\u0090\u0000 program'))).toBe('plan.files.typeRefused')
      expect(await reasonFor(name, Buffer.alloc(0))).toBe('plan.files.empty')
    }
    const gif = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#123' } })
      .gif()
      .toBuffer()
    expect(await reasonFor('a.jpg', gif)).toBe('plan.files.typeRefused')
  })

  test('IMP-06: more than 10 MB is refused before it is read', async () => {
    expect(await reasonFor('a.jpg', Buffer.alloc(maxFileBytes + 1))).toBe('plan.files.tooLarge')
  })

  test('IMP-06: the content decides the type, and the name follows it', async () => {
    const photo = await aPhoto()
    const named = async (name: string) => accepted(await take(name, photo)).name
    expect(await named('evil.html')).toBe('evil.jpg')
    expect(await named('photo.png')).toBe('photo.jpg')
    expect(await named('../../etc/passwd')).toBe('passwd.jpg')
    expect(await named('C:\\fakepath\\stairs.JPG')).toBe('stairs.jpg')
    expect(await named('gpj.\u202eexe.jpg')).not.toContain('\u202e')
    expect(await named('a\r\nSet-Cookie: x=1.jpg')).not.toMatch(/[\r\n]/)
    expect(await named('.htaccess')).toBe('file.jpg')
    expect(await named('সিঁড়ি খোলা.jpg')).toBe('সিঁড়ি খোলা.jpg')
    expect((await named(`${'x'.repeat(5000)}.jpg`)).length).toBeLessThan(130)
  })
})

describe('how a file is sent', () => {
  const file = { name: 'stairs (1) é.pdf', mediaType: 'application/pdf', bytes: new Uint8Array([1, 2]) }

  test('ACC-15: a file is handed over, never run, sniffed or cached; a photo is shown', () => {
    const sent = fileResponse(file, { download: false })
    expect(sent.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''stairs%20%281%29%20%C3%A9.pdf",
    )
    expect(sent.headers.get('x-content-type-options')).toBe('nosniff')
    expect(sent.headers.get('cache-control')).toBe('private, no-store')
    expect(sent.headers.get('content-security-policy')).toContain('sandbox')
    const photo = { ...file, mediaType: 'image/jpeg' }
    expect(fileResponse(photo, { download: false }).headers.get('content-disposition')).toMatch(/^inline/)
    expect(fileResponse(photo, { download: true }).headers.get('content-disposition')).toMatch(/^attachment/)
  })

  test('ACC-11: what may not be seen and what is not there are sent alike', () => {
    expect(fileResponse(null, { download: false }).status).toBe(404)
  })
})
