import { classNames } from './class-names'

export type ButtonKind = 'primary' | 'secondary' | 'plain'
export type ButtonSize = 'normal' | 'small'

const kinds: Record<ButtonKind, string> = {
  primary: 'border-indigo bg-indigo text-on-indigo hover:border-indigo-deep hover:bg-indigo-deep',
  secondary: 'border-line-strong bg-surface text-ink hover:border-indigo hover:text-indigo',
  plain: 'border-transparent bg-transparent text-indigo hover:bg-indigo-tint',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-10 px-4 py-1.5 md:min-h-9',
  small: 'min-h-10 px-3 py-1 text-sm md:min-h-8',
}

/** One look for what is pressed, whether it is a button or a link. */
export function buttonStyle(kind: ButtonKind = 'secondary', size: ButtonSize = 'normal'): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded border text-center font-strong no-underline',
    'hover:no-underline disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60',
    kinds[kind],
    sizes[size],
  )
}
