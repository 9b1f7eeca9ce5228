/** The visitor and one of the demo's people for every role. The factory's people belong to `factories.own`. */
export const people = {
  visitor: null,
  manager: 'rashida@demo.selvedge.example',
  worker: 'shirin@demo.selvedge.example',
  union: 'abdul@demo.selvedge.example',
  advisor: 'farhana@demo.selvedge.example',
  assessor: 'mahmud@demo.selvedge.example',
  programme: 'nasrin@demo.selvedge.example',
  finance: 'mateo@demo.selvedge.example',
  administrator: 'ingrid@demo.selvedge.example',
  superUser: 'astrid@demo.selvedge.example',
  user: 'jonas@demo.selvedge.example',
} as const

export type Viewer = keyof typeof people

export const viewers = Object.keys(people) as Viewer[]

/** People of the same roles who have nothing to do with `factories.own`. */
export const strangers = {
  otherManager: 'manager.bd-doel-garments@demo.selvedge.example',
  otherAdvisor: 'tanvir@demo.selvedge.example',
  otherBuyer: 'paul@demo.selvedge.example',
} as const

/**
 * Factories of the demo world by what they are to the people above.
 *
 *   S  own factory of the factory's people; advised by the advisor; assessed by the assessor; the company of superUser
 *      and user has TPA and opened the running and the earlier cycle
 *   D  same country, another advisor, assessed by the assessor; the company's TPA was withdrawn after unlocking
 *   K  same country, same advisor, never assessed; the company has TPA and opened nothing
 *   G  another country, assessed by the assessor; nothing to do with the company
 */
export const factories = {
  S: 'bd-shapla-stitch',
  D: 'bd-doel-garments',
  K: 'bd-kashful-denim',
  G: 'jo-ghazal-denim',
} as const

export type Letter = keyof typeof factories

export const letters = Object.keys(factories) as Letter[]
