interface Picture {
  name: string
  path: string
  /** Name of the demo person who looks; a visitor without one. */
  person?: string
  phone?: boolean
  dark?: boolean
  /** What is pressed, one after the other, before the picture is taken. */
  open?: string[]
  /** How far the page is scrolled, in pixels. */
  down?: number
}

const signOff = '/programme/factories/bd-shapla-stitch/sign-off'

/** The main screens, as `npm run screenshots` takes them: at the desk, on a phone, in three languages, light and dark. */
export const pictures: Picture[] = [
  { name: 'start', path: '/en' },
  { name: 'start-phone-bangla-dark', path: '/bn', phone: true, dark: true },
  { name: 'plan', path: '/en/factory/plan?critical=1', person: 'Rashida', open: ['Two of seven exits'] },
  { name: 'plan-dark', path: '/en/factory/plan', person: 'Rashida', dark: true },
  {
    name: 'plan-phone-arabic',
    path: '/ar/factory/plan?source=SELF_DIAGNOSIS',
    person: 'سامر الخطيب',
    phone: true,
    down: 470,
  },
  { name: 'factory-home', path: '/en/factory', person: 'Rashida' },
  {
    name: 'self-diagnosis-phone-bangla',
    path: '/bn/factory/self-diagnosis?cluster=OSH',
    person: 'Rashida',
    phone: true,
  },
  { name: 'advisor-home', path: '/en/programme', person: 'Farhana' },
  {
    name: 'visit-log-phone',
    path: '/en/programme',
    person: 'Farhana',
    phone: true,
    open: ['Kashful Denim Works', 'Log the visit'],
  },
  { name: 'sign-off', path: `/en${signOff}`, person: 'Farhana', down: 205 },
  { name: 'sign-off-arabic-dark', path: `/ar${signOff}`, person: 'Farhana', dark: true, down: 205 },
  { name: 'suppliers', path: '/en/buyer/suppliers', person: 'Astrid' },
  { name: 'unlock', path: '/en/buyer/suppliers', person: 'Astrid', open: ['Unlock'] },
  { name: 'report', path: '/en/buyer/reports', person: 'Astrid', open: ['Assessment report'] },
  { name: 'public-factory', path: '/en/factories/bd-shapla-stitch' },
  { name: 'public-factory-phone-arabic', path: '/ar/factories/bd-shapla-stitch', phone: true },
  { name: 'public-search-phone', path: '/en/factories?q=shapla%20stich', phone: true },
  { name: 'rulebook', path: '/en/rulebook/IMP-08' },
]
