import type { Language } from '@/i18n/languages'
import { argumentsOf, type IcuArgument } from './icu'

const counts = new Set(['plural', 'selectordinal'])

function flat(list: IcuArgument[]): IcuArgument[] {
  return list.flatMap((argument) => [argument, ...Object.values(argument.options).flatMap(flat)])
}

/** What a message takes, in a form that must be the same in every language. */
export function signatureOf(message: string): string {
  const names = flat(argumentsOf(message)).map(({ name, type, options }) =>
    type === 'select' ? `${name}:select(${Object.keys(options).sort().join()})` : `${name}:${type}`,
  )
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`)
  // An argument that is counted may also be written or not: a language may say "one issue" without the figure.
  const counted = new Set(names.filter((name) => name.endsWith(':plural')).map((name) => name.split(':')[0]))
  const needed = names.filter((name) => !(name.endsWith(':text') && counted.has(name.split(':')[0])))
  return [...new Set([...needed, ...tags])].sort().join(' ')
}

function wrongForms(language: Language, argument: IcuArgument): string[] {
  const type = argument.type === 'plural' ? 'cardinal' : 'ordinal'
  const needed = new Intl.PluralRules(language, { type }).resolvedOptions().pluralCategories
  const given = Object.keys(argument.options)
  return [
    ...needed.filter((form) => !given.includes(form)).map((form) => `the form '${form}' is missing`),
    ...given
      .filter((form) => !form.startsWith('=') && !needed.some((known) => known === form))
      .map((form) => `the form '${form}' is never used`),
  ]
}

/** What is wrong with a message of a language by itself. */
export function faultsOf(language: Language, message: string): string[] {
  try {
    return flat(argumentsOf(message)).flatMap((argument) => {
      if (counts.has(argument.type))
        return [
          ...wrongForms(language, argument),
          ...(argument.hash ? [`'#' takes other digits: write {${argument.name}}`] : []),
        ]
      if (argument.type === 'select')
        return 'other' in argument.options ? [] : [`the choice 'other' of ${argument.name} is missing`]
      return argument.type === 'text'
        ? []
        : [`{${argument.name}, ${argument.type}}: format it with src/lib/formats.ts`]
    })
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
}
