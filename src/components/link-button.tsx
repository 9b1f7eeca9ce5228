import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style'
import { classNames } from './class-names'
import { KeyHint } from './key-hint'

interface LinkButtonProps extends ComponentProps<typeof Link> {
  kind?: ButtonKind
  size?: ButtonSize
  hint?: string
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ kind, size, hint, className, children, ...rest }: LinkButtonProps) {
  return (
    <Link {...rest} className={classNames(buttonStyle(kind, size), className)}>
      {children}
      {hint ? <KeyHint keys={hint} /> : null}
    </Link>
  )
}
