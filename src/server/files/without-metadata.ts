import 'server-only'
import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib'
import { strToU8, unzipSync, zipSync } from 'fflate'

const metadata = PDFName.of('Metadata')
// What a programme keeps for itself about the document.
const ofProgrammes = [metadata, PDFName.of('PieceInfo')]
const emptyProperties: Record<string, string> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}

/** The PDF without who made it, when and with what (IMP-06); null when it cannot be read. Its pages stay as they are. */
export async function pdfWithoutMetadata(bytes: Buffer): Promise<Buffer | null> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false })
    const { context } = document
    const { Info: info } = context.trailerInfo
    if (info instanceof PDFRef) context.delete(info)
    delete context.trailerInfo.Info
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      const dictionary = dictionaryOf(object)
      if (dictionary?.get(PDFName.of('Type')) === metadata) context.delete(ref)
      else for (const name of ofProgrammes) dictionary?.delete(name)
    }
    return Buffer.from(await document.save({ addDefaultPage: false, updateFieldAppearances: false }))
  } catch {
    return null
  }
}

/** The Word or Excel document with its properties emptied (IMP-06): author, company, programme, dates and own ones. */
export function officeWithoutMetadata(bytes: Buffer): Buffer {
  const parts = unzipSync(bytes)
  for (const [name, empty] of Object.entries(emptyProperties))
    if (parts[name]) parts[name] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${empty}`)
  return Buffer.from(zipSync(parts, { mtime: new Date(1980, 0, 1) }))
}

function dictionaryOf(object: PDFObject): PDFDict | null {
  if (object instanceof PDFDict) return object
  return object instanceof PDFStream ? object.dict : null
}
