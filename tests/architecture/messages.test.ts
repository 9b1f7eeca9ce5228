import { describe, expect, test } from 'vitest'
import { languages } from '@/i18n/languages'
import { areasIn, catalogueOf } from './messages/catalogue'
import { faultsOf, signatureOf } from './messages/shape'
import { usedKeys } from './messages/used-keys'
import { sourceFiles } from './source-files'

const english = catalogueOf('en')

describe.each(languages)('the messages of %s', (language) => {
  const own = catalogueOf(language)

  test('each file has one top key, the name of its area', () => {
    expect(areasIn(language).map(({ words }) => Object.keys(words))).toEqual(
      areasIn(language).map(({ area }) => [area]),
    )
  })

  test('ACC-14: every text there is in English, and none is empty', () => {
    expect([...english.keys()].filter((key) => !own.has(key))).toEqual([])
    expect([...own.keys()].filter((key) => !english.has(key))).toEqual([])
    expect([...own].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test('the same arguments and choices as in English', () => {
    const different = [...own].filter(
      ([key, text]) => english.has(key) && signatureOf(text) !== signatureOf(english.get(key) ?? ''),
    )
    expect(different).toEqual([])
  })

  test('every plural form of the language, and digits that stay Latin', () => {
    expect(
      [...own].flatMap(([key, text]) => faultsOf(language, text).map((fault) => `${key}: ${fault}`)),
    ).toEqual([])
  })
})

test('every message key that the code names exists', () => {
  const used = sourceFiles(['src'], ['.ts', '.tsx'])
    .filter(({ path }) => !/\.test\.tsx?$/.test(path))
    .flatMap(usedKeys)
  expect(used.length).toBeGreaterThan(40)
  const keys = [...english.keys()]
  const missing = used.filter(({ key, begins }) =>
    begins ? !keys.some((known) => known.startsWith(key)) : !english.has(key),
  )
  expect(missing.map(({ key, where }) => `${where} ${key}`)).toEqual([])
})

describe('the check itself', () => {
  test('finds a missing plural form, a choice without other, a hash, and braces that do not match', () => {
    expect(faultsOf('ar', '{n, plural, one {x} other {y}}')).toHaveLength(4)
    expect(faultsOf('en', '{n, plural, one {# x} other {# y}}')).toEqual([
      "'#' takes other digits: write {n}",
    ])
    expect(faultsOf('en', '{n, plural, one {x} few {y} other {z}}')).toEqual(["the form 'few' is never used"])
    expect(faultsOf('en', '{who, select, worker {x}}')).toHaveLength(1)
    expect(faultsOf('en', '{day, date}')).toHaveLength(1)
    expect(faultsOf('en', 'open {brace')).toHaveLength(1)
    expect(faultsOf('en', "it''s '{as it is}' {name}")).toEqual([])
  })

  test('tells messages apart that take different things', () => {
    expect(signatureOf('{a} and {b}')).toBe(signatureOf('{b}, {a}'))
    expect(signatureOf('{a}')).not.toBe(signatureOf('{b}'))
    expect(signatureOf('<link>x</link>')).not.toBe(signatureOf('x'))
    expect(signatureOf('{n, plural, one {one} other {{n}}}')).toBe(
      signatureOf('{n, plural, one {{n}} other {{n}}}'),
    )
  })

  test('finds the keys of pages, of several translators together, of choices, and of refusals', () => {
    const text = `
      async function Page() {
        const [t, other] = await Promise.all([getTranslations('plan'), getTranslations({ locale, namespace: 'shell' })])
        return [t('a'), t.rich('b'), other(x ? 'c' : 'd'), t(\`state.\${e}\`), f('g')]
      }
      function Other() { const t = useTranslations('people.mail'); return t('h') }
      refuse('IMP-08', 'plan.refusals.i')`
    expect(usedKeys({ path: 'x.tsx', text }).map(({ key }) => key)).toEqual([
      'plan.a',
      'plan.b',
      'shell.c',
      'shell.d',
      'plan.state.',
      'people.mail.h',
      'plan.refusals.i',
    ])
  })
})
