import type { ButtonHTMLAttributes } from 'react'
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style'
import { classNames } from './class-names'
import { KeyHint } from './key-hint'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ButtonKind
  size?: ButtonSize
  /** The key that does the same, shown at the desk. */
  hint?: string
}

export function Button({ kind, size, hint, className, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(buttonStyle(kind, size), className)}>
      {children}
      {hint ? <KeyHint keys={hint} /> : null}
    </button>
  )
}
