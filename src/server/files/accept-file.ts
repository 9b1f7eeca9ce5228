import 'server-only'
import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { maxFileBytes } from '@/lib/accepted-files'
import { accept, type Result, refuse } from '@/lib/result'
import { safeFileName } from './file-name'
import { officeDocument } from './office-document'
import { type PictureFormat, remadePicture } from './picture'
import { pdfFault } from './portable-document'
import { officeWithoutMetadata, pdfWithoutMetadata } from './without-metadata'

/** A file as it is kept: made safe, with the name and type its content has. */
export interface AcceptedFile {
  bytes: Buffer
  name: string
  mediaType: string
  sha256: string
  width: number | null
  height: number | null
}

type Content = Pick<AcceptedFile, 'bytes' | 'mediaType' | 'width' | 'height'> & { extension: string }
type Refused = { refused: string }

const pictures: Record<string, { format: PictureFormat; extension: string }> = {
  'image/jpeg': { format: 'jpeg', extension: 'jpg' },
  'image/png': { format: 'png', extension: 'png' },
  'image/webp': { format: 'webp', extension: 'webp' },
}
const office = 'application/vnd.openxmlformats-officedocument'
const officeTypes = { docx: `${office}.wordprocessingml.document`, xlsx: `${office}.spreadsheetml.sheet` }

/**
 * Takes a file somebody hands in: a photo, PDF, Word or Excel document by its content, whatever its name says. It is kept
 * without its metadata; photos are made anew. Refuses with `plan.files.<reason>` for the field `file`.
 */
export async function acceptFile(
  given: { name: string; bytes: Buffer },
  rule = 'IMP-06',
): Promise<Result<AcceptedFile>> {
  const content = await contentOf(given.bytes)
  if ('refused' in content) {
    const reason = `plan.files.${content.refused}`
    return refuse(rule, reason, { fields: { file: reason } })
  }
  const { extension, ...file } = content
  return accept({
    ...file,
    name: safeFileName(given.name, extension),
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  })
}

async function contentOf(bytes: Buffer): Promise<Content | Refused> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > maxFileBytes) return { refused: 'tooLarge' }
  // Archives are read by their own directory first: a library that unpacks them must not meet one that swells.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return officeContent(bytes)
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const picture = pictures[mediaType]
  if (picture) return pictureContent(bytes, mediaType, picture)
  if (mediaType === 'application/pdf') return pdfContent(bytes, mediaType)
  return { refused: refusalOf(mediaType, bytes) }
}

async function pictureContent(
  bytes: Buffer,
  mediaType: string,
  { format, extension }: { format: PictureFormat; extension: string },
): Promise<Content | Refused> {
  const remade = await remadePicture(bytes, format)
  return 'refused' in remade ? remade : { ...remade, mediaType, extension }
}

async function pdfContent(bytes: Buffer, mediaType: string): Promise<Content | Refused> {
  const fault = pdfFault(bytes)
  if (fault !== null) return { refused: fault }
  const kept = await pdfWithoutMetadata(bytes)
  return kept === null
    ? { refused: 'damaged' }
    : { bytes: kept, mediaType, extension: 'pdf', width: null, height: null }
}

async function officeContent(bytes: Buffer): Promise<Content | Refused> {
  const document = await officeDocument(bytes)
  if ('refused' in document) return document
  const { kind } = document
  return {
    bytes: officeWithoutMetadata(bytes),
    mediaType: officeTypes[kind],
    extension: kind,
    width: null,
    height: null,
  }
}

/** Says of what is not taken what it is, where people are likely to hand it in. */
function refusalOf(mediaType: string, bytes: Buffer): string {
  if (mediaType.startsWith('image/hei')) return 'heicRefused'
  const beginning = bytes.subarray(0, 2048).toString('latin1').toLowerCase()
  if (beginning.includes('<svg')) return 'svgRefused'
  if (/<(!doctype html|html|script|body)/.test(beginning)) return 'htmlRefused'
  return 'typeRefused'
}
