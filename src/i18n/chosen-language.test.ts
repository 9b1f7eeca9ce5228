import { expect, test } from 'vitest'
import { chosenLanguage } from './chosen-language'
import { directionOf, samePageIn } from './languages'

test('a bare address leads to the chosen language, else to the one the browser asks for, else to English', () => {
  expect(chosenLanguage('bn', 'ar')).toBe('bn')
  expect(chosenLanguage('xx', 'ar-JO,en;q=0.8')).toBe('ar')
  expect(chosenLanguage(undefined, 'fr, en;q=0.3, bn-BD;q=0.9')).toBe('bn')
  expect(chosenLanguage(undefined, 'ar;q=0, de')).toBe('en')
  expect(chosenLanguage(undefined, null)).toBe('en')
  expect(chosenLanguage(undefined, ';;q=,,x;q=abc')).toBe('en')
})

test('the language switch leads to the same page in the other language', () => {
  expect(samePageIn('ar', '/en/factories/BD-1')).toBe('/ar/factories/BD-1')
  expect(samePageIn('ar', '/en')).toBe('/ar')
  expect(samePageIn('bn', '/en/factories?country=x')).toBe('/bn/factories?country=x')
  expect(samePageIn('bn', '/en?x=1')).toBe('/bn?x=1')
  expect(samePageIn('bn', '/factories')).toBe('/bn/factories')
  expect(samePageIn('bn', '/')).toBe('/bn')
})

test('Arabic runs from the right, English and Bangla from the left', () => {
  expect([directionOf('ar'), directionOf('en'), directionOf('bn')]).toEqual(['rtl', 'ltr', 'ltr'])
})
