import type { Role } from '@/rules/people/roles'

/** A way of a side: the words below `people.navigation`, and the address below the language. */
interface Way {
  name: string
  address: string
  /** Pages elsewhere that are reached from it. */
  also?: string[]
}

const factory: Way[] = [
  { name: 'home', address: 'factory' },
  { name: 'plan', address: 'factory/plan' },
  { name: 'selfDiagnosis', address: 'factory/self-diagnosis' },
  { name: 'visits', address: 'factory/visits' },
  { name: 'reports', address: 'factory/reports' },
  { name: 'access', address: 'factory/access' },
]
const factoryPeople: Way = { name: 'people', address: 'factory/people' }

const home: Way = { name: 'home', address: 'programme' }
const factories: Way = { name: 'factories', address: 'programme/factories' }
const staff: Way = { name: 'people', address: 'programme/people' }
const audit: Way = { name: 'audit', address: 'programme/audit' }

const buyer: Way[] = [
  { name: 'home', address: 'buyer' },
  { name: 'suppliers', address: 'buyer/suppliers', also: ['buyer/request-access'] },
  { name: 'reports', address: 'buyer/reports' },
  { name: 'credits', address: 'buyer/credits' },
]

const ways: Record<Role, Way[]> = {
  FACTORY_MANAGER: [...factory, factoryPeople],
  WORKER_REPRESENTATIVE: factory,
  UNION_REPRESENTATIVE: factory,
  ENTERPRISE_ADVISOR: [home, factories],
  ASSESSOR: [home, factories],
  PROGRAMME_MANAGER: [home, factories, staff, audit],
  FINANCE_OFFICER: [home, { name: 'companies', address: 'programme/companies' }],
  ADMINISTRATOR: [home, factories, staff, { name: 'import', address: 'programme/import' }, audit],
  BUYER_SUPER_USER: [...buyer, { name: 'people', address: 'buyer/people' }],
  BUYER_USER: buyer,
}

/** Where a role can go, the most used first. What it may do there is decided by each page. */
export function waysOf(role: Role): Way[] {
  return ways[role]
}
