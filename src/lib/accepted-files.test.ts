import { expect, test } from 'vitest'
import { sizeBeyond } from './accepted-files'

test('files that are small enough one by one and too large together are told before they are sent', () => {
  const photo = { size: 3 }
  expect(sizeBeyond([photo, photo, photo], 9)).toBeNull()
  expect(sizeBeyond([photo, photo, photo, photo], 9)).toBe(12)
  expect(sizeBeyond([], 9)).toBeNull()
})
