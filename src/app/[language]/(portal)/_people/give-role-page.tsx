import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { PageHeader } from '@/components/page-header'
import { PlaceChoice } from '@/features/people/components/kept/place-choice'
import { RoleForm } from '@/features/people/components/kept/role-form'
import { keptPerson } from '@/features/people/queries/kept-person'
import { placesForRole } from '@/features/people/queries/places-for-role'
import { signedIn } from '@/features/people/signed-in'
import { folderOf, type KeepingSide } from './side'

interface GiveRolePageProps {
  side: KeepingSide
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A role is given: first where, if there is a choice, then to whom and which. */
export async function GiveRolePage({ side, searchParams }: GiveRolePageProps) {
  const [occasion, language, asked] = [await signedIn(), await getLocale(), await searchParams]
  const people = `/${language}/${folderOf(side)}`
  const here = `${people}/new`
  if (occasion.viewer.organisationKind !== side) notFound()
  const id = (name: string) => z.uuid().safeParse([asked[name]].flat()[0]).data
  const [personId, organisationId, q] = [id('person'), id('organisation'), [asked.q].flat()[0] ?? '']
  const places = await placesForRole(occasion, organisationId === undefined ? { q } : { organisationId })
  if (places.length === 0 && q === '') notFound()
  const person = personId === undefined ? null : await keptPerson(occasion, personId)
  const place = q === '' && places.length === 1 ? places[0] : undefined
  const t = await getTranslations('people.kept')
  return (
    <div className="flex flex-col gap-5">
      <Breadcrumbs crumbs={[{ label: t(`title.${side}`), href: people }]} />
      <PageHeader title={place ? t('giveTitle', { organisation: place.name }) : t('give')}>
        {person ? <p className="mt-1">{t('giveToPerson', { name: person.name })}</p> : null}
      </PageHeader>
      {place ? (
        <RoleForm place={place} person={person} here={people} language={language} />
      ) : (
        <PlaceChoice places={places} q={q} personId={person?.personId ?? null} here={here} />
      )}
    </div>
  )
}
