import type { MetadataRoute } from 'next'
import { allCriticalIssues } from '@/features/transparency/issue-name'
import { publicOccasion } from '@/features/transparency/public-occasion'
import { countrySummaries } from '@/features/transparency/queries/countries'
import { languages } from '@/i18n/languages'
import { environment } from '@/server/environment'

export const dynamic = 'force-dynamic'

/** Every public page with the day of its latest change, in every language. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const base = environment().SELVEDGE_ADDRESS
  const summaries = await countrySummaries(await publicOccasion())
  const pages = [
    ...['', '/factories', '/countries', '/issues', '/open-data', '/rulebook'].map((path) => ({
      path,
      asOf: null,
    })),
    ...allCriticalIssues().map(({ number }) => ({ path: `/issues/${number}`, asOf: null })),
    ...summaries.map(({ code, asOf }) => ({ path: `/countries/${code.toLowerCase()}`, asOf })),
    ...summaries.flatMap(({ entries }) =>
      entries.map(({ code, asOf }) => ({ path: `/factories/${code}`, asOf })),
    ),
  ]
  return pages.flatMap(({ path, asOf }) =>
    languages.map((language) => ({
      url: `${base}/${language}${path}`,
      ...(asOf ? { lastModified: asOf } : {}),
    })),
  )
}
