import { expect, test } from 'vitest'
import { editorKey } from './field-value'
import { planMove } from './plan-keys'

const press = (key: string) => ({ key, ctrlKey: false, metaKey: false, altKey: false })
const inList = { typing: false, singleKeys: true, inList: true, inPanel: false, rightToLeft: false }

test('the plan is moved through by J, K and arrows, edited by E, searched by / and explained by ?', () => {
  const pressed = ['j', 'k', 'ArrowDown', 'ArrowUp', 'e', '/', '?', 'n'].map((key) =>
    planMove(press(key), inList),
  )
  expect(pressed).toEqual(['down', 'up', 'down', 'up', 'edit', 'search', 'help', 'add'])
})

test('keys do nothing while somebody types or holds Control', () => {
  expect(planMove(press('j'), { ...inList, typing: true })).toBeNull()
  expect(planMove(press('?'), { ...inList, typing: true })).toBeNull()
  expect(planMove({ ...press('k'), ctrlKey: true }, inList)).toBeNull()
})

test('ACC-14: letters and signs alone can be switched off; arrows and Escape stay', () => {
  const without = { ...inList, singleKeys: false }
  const alone = ['j', 'k', 'e', '/', '?', 'n'].map((key) => planMove(press(key), without))
  expect(new Set(alone)).toEqual(new Set([null]))
  expect(['ArrowDown', 'ArrowRight', 'Escape'].map((key) => planMove(press(key), without))).toEqual([
    'down',
    'next',
    'close',
  ])
})

test('arrows move in the list only; outside of it they scroll', () => {
  expect(planMove(press('ArrowDown'), { ...inList, inList: false })).toBeNull()
  expect(planMove(press('j'), { ...inList, inList: false })).toBe('down')
})

test('Escape closes the issue from the list and from the issue, and nothing elsewhere', () => {
  const elsewhere = { ...inList, inList: false }
  expect(planMove(press('Escape'), inList)).toBe('close')
  expect(planMove(press('Escape'), { ...elsewhere, inPanel: true })).toBe('close')
  expect(planMove(press('Escape'), { ...inList, typing: true })).toBeNull()
  expect(planMove(press('Escape'), elsewhere)).toBeNull()
})

test('right and left change places where the language runs from right to left', () => {
  expect(planMove(press('ArrowRight'), inList)).toBe('next')
  expect(planMove(press('ArrowRight'), { ...inList, rightToLeft: true })).toBe('previous')
  expect(planMove(press('ArrowLeft'), { ...inList, rightToLeft: true })).toBe('next')
})

test('in an editor Escape leaves and Enter saves; in several lines Enter is a new line', () => {
  const typed = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    isComposing: false,
    ...more,
  })
  expect(editorKey('line', typed('Enter'))).toBe('save')
  expect(editorKey('text', typed('Enter'))).toBeNull()
  expect(editorKey('text', typed('Enter', { ctrlKey: true }))).toBe('save')
  expect(editorKey('day', typed('Escape'))).toBe('leave')
  expect(editorKey('line', typed('Enter', { isComposing: true }))).toBeNull()
})
