'use client'

import { usePathname } from 'next/navigation'
import { type Language, languageNames, languages, samePageIn } from '@/i18n/languages'
import { classNames } from './class-names'

/** The same page in another language, as plain links: one's own is marked, each is named in its own words. */
export function LanguageSwitch({ language, label }: { language: Language; label: string }) {
  const address = usePathname()
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-1">
        {languages.map((other) => (
          <li key={other}>
            <a
              href={samePageIn(other, address)}
              lang={other}
              hrefLang={other}
              aria-current={other === language ? 'true' : undefined}
              className={classNames(
                'inline-flex min-h-10 items-center rounded-full px-3 md:min-h-8',
                other === language ? 'border border-line-strong bg-surface text-ink' : 'font-languages',
              )}
            >
              {languageNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
