import type { ReactNode } from 'react'
import type { Choice, ChoiceGroup } from '@/components/select-field'

const style =
  'min-h-10 w-full rounded border border-line-strong bg-surface px-3 py-1.5 text-ink hover:border-ink-second md:min-h-9'

interface PlainFieldProps {
  name: string
  label: string
  value: string
}

// The fields of the portal come with scripts (typed values kept, messages); on public pages none is needed.

export function PlainSearch({ name, label, value, hint }: PlainFieldProps & { hint: string }) {
  return (
    <Labelled name={name} label={label}>
      <input
        id={name}
        name={name}
        type="search"
        defaultValue={value}
        maxLength={100}
        aria-describedby={`${name}-hint`}
        className={style}
      />
      <span id={`${name}-hint`} className="text-sm text-ink-second">
        {hint}
      </span>
    </Labelled>
  )
}

interface PlainSelectProps extends PlainFieldProps {
  choices: (Choice | ChoiceGroup)[]
  emptyChoice?: string
}

export function PlainSelect({ name, label, value, choices, emptyChoice }: PlainSelectProps) {
  return (
    <Labelled name={name} label={label}>
      <select id={name} name={name} defaultValue={value} className={style}>
        {emptyChoice === undefined ? null : <option value="">{emptyChoice}</option>}
        {choices.map((entry) =>
          'choices' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              <Options choices={entry.choices} />
            </optgroup>
          ) : (
            <Options key={entry.value} choices={[entry]} />
          ),
        )}
      </select>
    </Labelled>
  )
}

function Options({ choices }: { choices: Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={name} className="font-strong">
        {label}
      </label>
      {children}
    </div>
  )
}
