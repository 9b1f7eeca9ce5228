interface Picture {
  name: string
  path: string
  /** Name of the demo person who looks; a visitor without one. */
  person?: string
  phone?: boolean
  dark?: boolean
  /** What is pressed before the picture is taken. */
  open?: string
}

/** The main screens, as `npm run screenshots` takes them. */
export const pictures: Picture[] = [
  { name: 'start', path: '/en' },
  { name: 'plan', path: '/en/factory/plan', person: 'Rashida' },
  { name: 'plan-dark', path: '/en/factory/plan', person: 'Rashida', dark: true },
  { name: 'plan-phone-arabic', path: '/ar/factory/plan', person: 'Rashida', phone: true },
  { name: 'factory-home', path: '/en/factory', person: 'Rashida' },
  { name: 'self-diagnosis-phone', path: '/bn/factory/self-diagnosis', person: 'Rashida', phone: true },
  { name: 'advisor-home', path: '/en/programme', person: 'Farhana' },
  { name: 'sign-off', path: '/en/programme/factories/bd-shapla-stitch/sign-off', person: 'Farhana' },
  { name: 'suppliers', path: '/en/buyer/suppliers', person: 'Astrid' },
  { name: 'unlock', path: '/en/buyer/suppliers', person: 'Astrid', open: 'Unlock' },
  { name: 'public-factory', path: '/en/factories/bd-shapla-stitch' },
  { name: 'public-search-phone', path: '/en/factories?q=shapla', phone: true },
  { name: 'rulebook', path: '/en/rulebook' },
]
