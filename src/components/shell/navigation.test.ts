import { expect, test } from 'vitest'
import { bySection, currentOf } from './navigation'

const items = [
  { href: '/en/factory', label: 'Home' },
  { href: '/en/factory/plan', label: 'Plan' },
  { href: '/en/factory/people', label: 'People', section: 'Factory' },
]

test('a page belongs to the navigation item with the longest matching address', () => {
  expect(currentOf(items, '/en/factory')?.label).toBe('Home')
  expect(currentOf(items, '/en/factory/plan/12')?.label).toBe('Plan')
  expect(currentOf(items, '/en/factory/planning')?.label).toBe('Home')
  expect(currentOf(items, '/en/buyer')).toBeUndefined()
  const buyer = [
    { href: '/en/buyer', label: 'Home' },
    { href: '/en/buyer/suppliers', label: 'Suppliers', also: ['/en/buyer/request-access'] },
  ]
  expect(currentOf(buyer, '/en/buyer/request-access')?.label).toBe('Suppliers')
})

test('items of a section stand together in the order given', () => {
  expect(bySection(items).map((section) => [section.name, section.items.length])).toEqual([
    [undefined, 2],
    ['Factory', 1],
  ])
})
