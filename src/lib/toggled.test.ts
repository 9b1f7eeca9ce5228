import { expect, test } from 'vitest'
import { toggled } from './toggled'

test('a value is put into a list, and taken out where it is in it', () => {
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
  expect(toggled(['b'], 'a')).toEqual(['b', 'a'])
})
