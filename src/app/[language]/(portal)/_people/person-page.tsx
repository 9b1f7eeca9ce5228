import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Breadcrumbs } from '@/components/breadcrumbs'
import { Notice } from '@/components/notice'
import { PageHeader } from '@/components/page-header'
import { PersonAccount } from '@/features/people/components/kept/person-account'
import { PersonFacts } from '@/features/people/components/kept/person-facts'
import { PersonRoles } from '@/features/people/components/kept/person-roles'
import { doneToPerson } from '@/features/people/person-address'
import { keptPerson } from '@/features/people/queries/kept-person'
import { signedIn } from '@/features/people/signed-in'
import { timeZoneOf } from '@/server/reference/programme-day'
import { folderOf, type KeepingSide } from './side'

interface PersonPageProps {
  side: KeepingSide
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

/** One person: who they are, the roles they hold, and what can be done about them. */
export async function PersonPage({ side, params, searchParams }: PersonPageProps) {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const here = `/${language}/${folderOf(side)}`
  if (occasion.viewer.organisationKind !== side) notFound()
  const person = z.uuid().safeParse(id).success ? await keptPerson(occasion, id) : null
  if (!person) notFound()
  const t = await getTranslations('people.kept')
  const done = doneToPerson.find((word) => word === asked.done)
  const timeZone = timeZoneOf(occasion.viewer.programmeCode)
  return (
    <div className="flex max-w-180 flex-col gap-5">
      <Breadcrumbs crumbs={[{ label: t(`title.${side}`), href: here }]} />
      <PageHeader title={<bdi>{person.name}</bdi>} />
      {done ? (
        <Notice kind="done" live>
          {t(`done.${done}`)}
        </Notice>
      ) : null}
      <PersonFacts person={person} timeZone={timeZone} />
      <PersonRoles person={person} timeZone={timeZone} here={here} />
      <PersonAccount person={person} timeZone={timeZone} here={here} />
    </div>
  )
}
