import { getTranslations } from 'next-intl/server'
import { type Found, search } from '@/features/people/queries/search'
import { isLanguage } from '@/i18n/languages'
import { currentOccasion } from '@/server/current-occasion'

type Translate = Awaited<ReturnType<typeof getTranslations<'people.search'>>>

/** The command menu's search: `?q=` gives pages, named in the language of the address, that the person may see. */
export async function GET(request: Request, { params }: { params: Promise<{ language: string }> }) {
  const { language } = await params
  if (!isLanguage(language)) return new Response(null, { status: 404 })
  const words = new URL(request.url).searchParams.get('q') ?? ''
  const t = await getTranslations({ locale: language, namespace: 'people.search' })
  const found = await search(await currentOccasion(), words)
  const results = found.map((thing) => ({
    href: `/${language}/${thing.address}`,
    label: thing.name,
    note: noteOf(t, thing),
  }))
  return Response.json({ results }, { headers: { 'Cache-Control': 'private, no-store' } })
}

function noteOf(t: Translate, thing: Found): string {
  if (thing.kind === 'issue') return t('issue', { number: thing.number, factory: thing.factory })
  return `${t(thing.kind)} · ${thing.note}`
}
