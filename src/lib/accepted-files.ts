/** How large a file may be that a person hands in; said before a file is chosen. */
export const maxFileBytes = 10 * 1024 * 1024

/** The size of files that go together, where it is more than is taken at once; null where they can be sent. */
export function sizeBeyond(files: Iterable<{ size: number }>, most: number): number | null {
  let bytes = 0
  for (const { size } of files) bytes += size
  return bytes > most ? bytes : null
}

/**
 * The kinds of files that are taken, as the browser's file chooser wants them; what counts in the end is the content.
 * Without HEIC in it, phones that photograph in HEIC hand in a JPEG.
 */
export const acceptedFiles = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx'
