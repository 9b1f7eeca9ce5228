import { aPdf, packedInPdf } from '@tests/support/example-files'
import { expect, test } from 'vitest'
import { pdfFault } from './portable-document'

test('IMP-06: a PDF that carries programs is refused however their names are spelt and wherever they stand', () => {
  const programs = [
    '/OpenAction <</S /J#61vaScript /#4aS (x)>>',
    '/OpenAction <</S /SubmitForm /F (https://example.test)>>',
    '/AcroForm <</XFA [(x) 5 0 R]>>',
    '/OpenAction <</S /GoToR /F (other.pdf)>>',
    packedInPdf('<</S /JavaScript /JS (x)>>'),
    packedInPdf('<</S /J#61vaScript /JS (x)>>', '/Type /Obj#53tm'),
  ]
  for (const program of programs) expect(pdfFault(aPdf(program))).toBe('activePdf')
})

test('IMP-06: a PDF made to keep whoever looks into it busy is refused or taken within seconds', () => {
  for (const part of ['<</ObjStm>>stream\n', ' obj <</Type /X>>stream\n', '/#4a'])
    pdfFault(aPdf(part.repeat(Math.floor(8_000_000 / part.length))))
}, 10_000)

test('IMP-06: a PDF with packed objects is taken, and refused when they cannot be looked into or swell', () => {
  expect(pdfFault(aPdf(packedInPdf('<</Type /Font /Name /F#31>>')))).toBeNull()
  expect(pdfFault(aPdf(packedInPdf('x').replace('stream\n', 'stream\nno')))).toBe('damaged')
  const swelling = aPdf(packedInPdf('0'.repeat(40 * 1024 * 1024)))
  expect(swelling.length).toBeLessThan(100_000)
  expect(pdfFault(swelling)).toBe('damaged')
})
