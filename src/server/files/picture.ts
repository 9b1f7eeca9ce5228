import 'server-only'
import sharp from 'sharp'

export type PictureFormat = 'jpeg' | 'png' | 'webp'

export interface Picture {
  bytes: Buffer
  width: number
  height: number
}

const mostPixels = 40_000_000
const longestEdge = 4096

// Photos come one at a time; a cache of them would only hold memory.
sharp.cache(false)

/**
 * Makes a photo anew: upright, at most 4096 pixels long, and without anything but its pixels: no place, no device, no
 * person, nothing appended (IMP-06). Says why when it cannot be read.
 */
export async function remadePicture(
  bytes: Buffer,
  format: PictureFormat,
): Promise<Picture | { refused: 'damaged' | 'tooManyPixels' }> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'warning' })
    const { width, height, format: found } = await picture.metadata()
    if (found !== format) return { refused: 'damaged' }
    if (width * height > mostPixels) return { refused: 'tooManyPixels' }
    const upright = picture
      .autoOrient()
      .resize({ width: longestEdge, height: longestEdge, fit: 'inside', withoutEnlargement: true })
    const { data, info } = await upright
      .toFormat(format, { quality: 85 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    const tooLarge = error instanceof Error && error.message.includes('pixel limit')
    return { refused: tooLarge ? 'tooManyPixels' : 'damaged' }
  }
}
