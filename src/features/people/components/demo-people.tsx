import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { signInAs } from '@/features/people/actions'
import type { DemoPerson } from '@/features/people/queries/demo-people'
import { formatNumber } from '@/lib/formats'

interface DemoPeopleProps {
  people: DemoPerson[]
  back: string | null
  /** Side by side where there is room: on the start page. */
  wide?: boolean
}

/** Who one can be in the demo, one click each, with the one thing to try; first one person of each kind of work. */
export function DemoPeople({ people, back, wide = false }: DemoPeopleProps) {
  const t = useTranslations('people.demoPeople')
  const language = useLocale()
  const first = people.filter((person) => person.introduced !== null)
  first.sort((a, b) => (a.introduced ?? 0) - (b.introduced ?? 0))
  const others = people.filter((person) => person.introduced === null)
  return (
    <section aria-labelledby="demo-people">
      <h2 id="demo-people" className="text-lg">
        {t('title')}
      </h2>
      <p className="mb-3 text-ink-second">{t('text')}</p>
      <ActionForm action={signInAs} className="gap-3!">
        <input type="hidden" name="back" value={back ?? ''} />
        <div className={wide ? 'grid gap-3 sm:grid-cols-2 lg:grid-cols-4' : 'grid gap-2'}>
          {first.map((person) => (
            <IntroducedPerson key={person.personId} person={person} />
          ))}
          <VisitorDoor />
        </div>
        {others.length > 0 ? (
          <details>
            <summary className="inline-flex min-h-10 items-center text-indigo underline underline-offset-4">
              {t('others', { count: others.length, shown: formatNumber(language, others.length) })}
            </summary>
            <div className={wide ? 'grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3' : 'grid'}>
              {others.map((person) => (
                <OtherPerson key={person.personId} person={person} />
              ))}
            </div>
          </details>
        ) : null}
      </ActionForm>
    </section>
  )
}

const doorStyle =
  'flex flex-col rounded border border-line bg-surface px-4 py-3 text-start text-ink no-underline hover:border-indigo hover:no-underline'

function IntroducedPerson({ person }: { person: DemoPerson }) {
  const t = useTranslations('people')
  const [held] = person.roles
  return (
    <button type="submit" name="personId" value={person.personId} className={doorStyle}>
      <PersonOf person={person} />
      {held ? <span className="mt-1.5">{t(`demoPeople.try.${held.role}`)}</span> : null}
    </button>
  )
}

function OtherPerson({ person }: { person: DemoPerson }) {
  return (
    <button
      type="submit"
      name="personId"
      value={person.personId}
      className="border-t border-line py-2 text-start hover:bg-indigo-tint"
    >
      <PersonOf person={person} />
    </button>
  )
}

function PersonOf({ person }: { person: DemoPerson }) {
  const t = useTranslations('people')
  return (
    <>
      <span className="block font-strong text-indigo">
        <bdi>{person.name}</bdi>
      </span>
      {person.roles.map(({ role, organisationName }) => (
        <span key={`${role} ${organisationName}`} className="block text-sm text-ink-second">
          {t(`roles.${role}`)} · <bdi>{organisationName}</bdi>
        </span>
      ))}
    </>
  )
}

function VisitorDoor() {
  const t = useTranslations('people.demoPeople')
  return (
    <Link href={`/${useLocale()}/factories`} className={doorStyle}>
      <span className="font-strong text-indigo">{t('visitor')}</span>
      <span className="text-sm text-ink-second">{t('visitorNote')}</span>
      <span className="mt-1.5">{t('visitorTry')}</span>
    </Link>
  )
}
