import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/link-button'

/** For roles whose work is on one or two other pages: the ways to them. */
export function PlainHome({
  ways,
}: {
  ways: { name: 'import' | 'audit' | 'companies' | 'factories'; href: string }[]
}) {
  const t = useTranslations('programme.home')
  return (
    <ul className="grid gap-4 md:grid-cols-2">
      {ways.map(({ name, href }) => (
        <li key={name} className="flex flex-col items-start gap-2 rounded border border-line bg-surface p-4">
          <h2 className="text-lg">{t(`ways.${name}`)}</h2>
          <p className="text-ink-second">{t(`wayNotes.${name}`)}</p>
          <LinkButton href={href} className="mt-auto">
            {t(`wayLinks.${name}`)}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}
