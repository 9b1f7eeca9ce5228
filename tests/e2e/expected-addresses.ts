/**
 * What every address answers to whom, written by hand from the rules ACC, BUY and PUB, never derived from the policy.
 * The columns are the viewers of `support/people.ts` in their order; an address is the file's place below `src/app`.
 *
 *   *  a page, or what stands there      .  not found: as if it did not exist
 *   →  to the sign-in, and back          ↷  onward to another page of the product
 *   letters: for objects of these factories of `support/people.ts`, and not found for all others
 *
 * A visitor is led to the sign-in from every address behind it, whether something stands there or not.
 */
export const expectedAddresses = `
#                                             visitor manager worker union advisor assessor programme finance administrator superUser user
# PUB-03, PUB-06: public
/[language]                                              *  *  *  *  *  *   *   *  *    *   *
/[language]/factories                                    *  *  *  *  *  *   *   *  *    *   *
/[language]/factories/[code]                             SD SD SD SD SD SD  SD  SD SD   SD  SD
/[language]/countries                                    *  *  *  *  *  *   *   *  *    *   *
/[language]/countries/[code]                             *  *  *  *  *  *   *   *  *    *   *
/[language]/issues                                       *  *  *  *  *  *   *   *  *    *   *
/[language]/issues/[number]                              *  *  *  *  *  *   *   *  *    *   *
/[language]/open-data                                    *  *  *  *  *  *   *   *  *    *   *
/[language]/rulebook/[rule]                              *  *  *  *  *  *   *   *  *    *   *
/[language]/rulebook                                     *  *  *  *  *  *   *   *  *    *   *
/[language]/[...unknown]                                 .  .  .  .  .  .   .   .  .    .   .
# ACC-13: signing in; the demo's mails
/[language]/mails                                        *  *  *  *  *  *   *   *  *    *   *
/[language]/sign-in                                      *  ↷  ↷  ↷  ↷  ↷   ↷   ↷  ↷    ↷   ↷
/[language]/sign-in/link                                 *  *  *  *  *  *   *   *  *    *   *
/[language]/sign-in/link/[token]                         *  *  *  *  *  *   *   *  *    *   *
/[language]/sign-in/onward                               ↷  ↷  ↷  ↷  ↷  ↷   ↷   ↷  ↷    ↷   ↷
/[language]/sign-in/organisation                         ↷  *  *  *  *  *   *   *  *    *   *
/[language]/sign-in/second-factor                        ↷  ↷  ↷  ↷  ↷  ↷   ↷   ↷  ↷    ↷   ↷
/[language]/sign-in/second-factor/set-up                 ↷  *  *  *  *  *   *   *  *    *   *
/[language]/account                                      →  *  *  *  *  *   *   *  *    *   *
# ACC-03: the factory sees itself
/[language]/factory                                      →  *  *  *  .  .   .   .  .    .   .
/[language]/factory/plan                                 →  *  *  *  .  .   .   .  .    .   .
/[language]/factory/plan/[number]                        →  S  S  S  .  .   .   .  .    .   .
/[language]/factory/self-diagnosis                       →  *  *  *  .  .   .   .  .    .   .
/[language]/factory/access                               →  *  *  *  .  .   .   .  .    .   .
/[language]/factory/reports                              →  *  *  *  .  .   .   .  .    .   .
/[language]/factory/reports/[id]                         →  S  S  S  .  .   .   .  .    .   .
/[language]/factory/visits/[id]                          →  S  S  S  .  .   .   .  .    .   .
/[language]/factory/visits                               →  *  *  *  .  .   .   .  .    .   .
# ACC-02: whoever keeps people: the manager those of the factory, the programme its staff, the administrator all, the super-user the company's
/[language]/factory/people                               →  *  .  .  .  .   .   .  .    .   .
/[language]/factory/people/[id]                          →  S  .  .  .  .   .   .  .    .   .
/[language]/factory/people/new                           →  *  .  .  .  .   .   .  .    .   .
/[language]/programme/people                             →  .  .  .  .  .   *   .  *    .   .
/[language]/programme/people/[id]                        →  .  .  .  .  .   .   .  SDKG .   .
/[language]/programme/people/new                         →  .  .  .  .  .   *   .  *    .   .
/[language]/buyer/people                                 →  .  .  .  .  .   .   .  .    *   .
/[language]/buyer/people/[id]                            →  .  .  .  .  .   .   .  .    *   .
/[language]/buyer/people/new                             →  .  .  .  .  .   .   .  .    *   .
# ACC-05: advisors by assignment, assessors by team, the programme manager by country
/[language]/programme                                    →  .  .  .  *  *   *   *  *    .   .
/[language]/programme/factories                          →  .  .  .  *  *   *   .  *    .   .
/[language]/programme/factories/[code]                   →  .  .  .  SK SDG SDK .  SDKG .   .
/[language]/programme/factories/[code]/plan              →  .  .  .  SK SDG SDK .  SDKG .   .
/[language]/programme/factories/[code]/plan/[number]     →  .  .  .  SK SDG SDK .  SDKG .   .
/[language]/programme/factories/[code]/sign-off          →  .  .  .  SK .   SDK .  SDKG .   .
/[language]/programme/factories/[code]/visits            →  .  .  .  SK .   SDK .  SDKG .   .
/[language]/programme/factories/[code]/visits/new        →  .  .  .  SK .   SDK .  SDKG .   .
/[language]/programme/factories/[code]/visits/[id]/change →  .  .  . SK .   SK  .  SKG  .   .
/[language]/programme/factories/[code]/visits/[id]/correct → .  .  .  SK .   .   .  .    .   .
/[language]/programme/factories/[code]/visits/[id]/log   →  .  .  .  SK .   .   .  .    .   .
/[language]/programme/factories/[code]/visits/[id]       →  .  .  .  SK .   SDK .  SDKG .   .
/[language]/programme/factories/[code]/reports           →  .  .  .  SK SDG SDK .  SDKG .   .
/[language]/programme/factories/[code]/reports/[id]      →  .  .  .  S  SDG SD  .  SDG  .   .
/[language]/programme/import                             →  .  .  .  .  .   .   .  *    .   .
/[language]/programme/audit                              →  .  .  .  .  .   *   .  *    .   .
/[language]/programme/companies                          →  .  .  .  .  .   .   *  .    .   .
/[language]/programme/companies/[id]                     →  .  .  .  .  .   .   *  .    .   .
# ACC-06, ACC-07: buyers by access and unlock; what was opened stays open
/[language]/buyer                                        →  .  .  .  .  .   .   .  .    *   *
/[language]/buyer/suppliers                              →  .  .  .  .  .   .   .  .    *   *
/[language]/buyer/suppliers/[code]                       →  .  .  .  .  .   .   .  .    SDK SDK
/[language]/buyer/suppliers/[code]/reports/[id]          →  .  .  .  .  .   .   .  .    SD  SD
/[language]/buyer/reports                                →  .  .  .  .  .   .   .  .    *   *
/[language]/buyer/credits                                →  .  .  .  .  .   .   .  .    *   *
/[language]/buyer/request-access                         →  .  .  .  .  .   .   .  .    *   *
# without a language: files, streams, feeds, data
/api/search/[language]                                   *  *  *  *  *  *   *   *  *    *   *
/calendar/[secret]                                       *  *  *  *  *  *   *   *  *    *   *
/files/[id]                                              .  S  S  S  S  SDG SD  .  SDG  .   .
/open-data/v1/data-dictionary.json                       *  *  *  *  *  *   *   *  *    *   *
/open-data/v1/factories.csv                              *  *  *  *  *  *   *   *  *    *   *
/open-data/v1/factories.json                             *  *  *  *  *  *   *   *  *    *   *
/open-data/v1/factories/[file]                           SD SD SD SD SD SD  SD  SD SD   SD  SD
/open-data/v1/countries/[file]                           *  *  *  *  *  *   *   *  *    *   *
/sitemap.xml                                             *  *  *  *  *  *   *   *  *    *   *
/robots.txt                                              *  *  *  *  *  *   *   *  *    *   *
/live/plan/[code]                                        .  S  S  S  SK SDG SDK .  SDKG S   S
`
