import { readFileSync } from 'node:fs'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { aZip } from '@tests/support/example-files'
import { unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { acceptFile } from './accept-file'

const maker = 'Rahima Khatun'

async function kept(bytes: Buffer, name: string): Promise<Buffer> {
  const result = await acceptFile({ name, bytes })
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.value.bytes
}

/** A PDF of two pages that says who made it in every place for it. */
async function aPdfThatSaysWho(packed: boolean): Promise<Buffer> {
  const document = await PDFDocument.create()
  const pages = [document.addPage([200, 200]), document.addPage([300, 300])]
  document.setAuthor(maker)
  document.setTitle(maker)
  const xmp = () => {
    const words = document.context.stream(`<x:xmpmeta>${maker}</x:xmpmeta>`, {
      Type: 'Metadata',
      Subtype: 'XML',
    })
    return document.context.register(words)
  }
  document.catalog.set(PDFName.of('Metadata'), xmp())
  pages[1]?.node.set(PDFName.of('Metadata'), xmp())
  return Buffer.from(await document.save({ useObjectStreams: packed }))
}

for (const packed of [false, true]) {
  test(`IMP-06: a PDF is kept without who made it, and with all its pages; its objects packed: ${packed}`, async () => {
    const given = await aPdfThatSaysWho(packed)
    expect((await PDFDocument.load(given, { updateMetadata: false })).getAuthor()).toBe(maker)
    const bytes = await kept(given, 'policy.pdf')
    expect(bytes.toString('latin1')).not.toContain(maker)
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    expect(document.getPages().map((page) => page.getWidth())).toEqual([200, 300])
    expect([document.getAuthor(), document.getTitle(), document.getProducer()]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    const named = document.context
      .enumerateIndirectObjects()
      .filter(([, object]) => object.toString().includes('/Metadata'))
    expect(named).toEqual([])
    // Handed in again, it is taken as it is kept.
    expect((await kept(bytes, 'policy.pdf')).length).toBeGreaterThan(0)
  })
}

test('IMP-06: a Word document is kept without author, company and own properties, its words as they were', async () => {
  const words = '<w:document>Fire drill every month</w:document>'
  const given = aZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: 'word/document.xml', content: words },
    ...['core', 'app', 'custom'].map((name) => ({
      name: `docProps/${name}.xml`,
      content: `<p>${maker}</p>`,
    })),
  ])
  const bytes = await kept(given, 'drill.docx')
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    Buffer.from(content).toString(),
  ])
  expect(parts.map(([name]) => name)).toContain('docProps/core.xml')
  expect(parts.filter(([, content]) => content?.includes(maker))).toEqual([])
  expect(Object.fromEntries(parts)['word/document.xml']).toBe(words)
  expect((await kept(bytes, 'drill.docx')).length).toBeGreaterThan(0)
})

test('IMP-06: an Excel document is kept with every cell as it was', async () => {
  const given = readFileSync('public/import/released-assessments.xlsx')
  const bytes = await kept(given, 'assessments.xlsx')
  expect(await readSheet(bytes)).toEqual(await readSheet(given))
})
