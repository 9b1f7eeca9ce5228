import { expect, test } from 'vitest'
import { factorySideOf, needsSecondFactor, roles, sideOf } from './roles'

test('ACC-13: a second factor is required of programme staff and buyer super-users, and of nobody else', () => {
  expect(roles.filter(needsSecondFactor)).toEqual([
    'ENTERPRISE_ADVISOR',
    'ASSESSOR',
    'PROGRAMME_MANAGER',
    'FINANCE_OFFICER',
    'ADMINISTRATOR',
    'BUYER_SUPER_USER',
  ])
})

test('every role stands on one side', () => {
  expect(roles.map(sideOf).filter((side) => side === 'FACTORY')).toHaveLength(3)
  expect(sideOf('ASSESSOR')).toBe('PROGRAMME')
  expect(sideOf('BUYER_USER')).toBe('BUYER')
})

test('worker and union representatives speak for the workers, managers for management, nobody else for the factory', () => {
  expect(factorySideOf('FACTORY_MANAGER')).toBe('MANAGEMENT')
  expect(factorySideOf('WORKER_REPRESENTATIVE')).toBe('WORKERS')
  expect(factorySideOf('UNION_REPRESENTATIVE')).toBe('WORKERS')
  expect(factorySideOf('ENTERPRISE_ADVISOR')).toBeNull()
  expect(factorySideOf('BUYER_USER')).toBeNull()
})
