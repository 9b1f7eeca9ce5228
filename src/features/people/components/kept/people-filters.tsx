import { useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { ChipRow, FilterChip } from '@/components/filter-chip'
import { TextField } from '@/components/text-field'
import { type PeopleQuestion, peopleAddress, personStates } from '@/features/people/people-question'
import type { KeptPeople } from '@/features/people/queries/kept-people'

interface Props {
  people: KeptPeople
  question: PeopleQuestion
  here: string
}

/** Search and filters of the list; all stand in the address. */
export function PeopleFilters({ people, question, here }: Props) {
  const t = useTranslations('people')
  const words = t(people.severalOrganisations ? 'kept.search' : 'kept.searchOwn')
  const first = { ...question, page: 1 }
  return (
    <div className="flex flex-col gap-3">
      <form method="get" action={here} className="flex max-w-xl items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            name="q"
            type="search"
            label={words}
            labelHidden
            placeholder={words}
            defaultValue={question.q}
          />
        </div>
        {question.role ? <input type="hidden" name="role" value={question.role} /> : null}
        {question.state ? <input type="hidden" name="state" value={question.state} /> : null}
        <Button type="submit">{t('kept.searchButton')}</Button>
      </form>
      <ChipRow label={t('kept.states')}>
        {[null, ...personStates].map((state) => (
          <FilterChip
            key={state ?? 'all'}
            href={peopleAddress(here, { ...first, state })}
            selected={question.state === state}
            label={state === null ? t('kept.allStates') : t(`kept.state.${state}`)}
          />
        ))}
      </ChipRow>
      {people.roles.length > 1 ? (
        <ChipRow label={t('kept.rolesHeld')}>
          {[null, ...people.roles].map((role) => (
            <FilterChip
              key={role ?? 'all'}
              href={peopleAddress(here, { ...first, role })}
              selected={question.role === role}
              label={role === null ? t('kept.allRoles') : t(`roles.${role}`)}
            />
          ))}
        </ChipRow>
      ) : null}
    </div>
  )
}
