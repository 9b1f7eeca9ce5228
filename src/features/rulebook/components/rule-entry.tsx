import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Panel, PanelSection } from '@/components/panel'
import { StateIcon } from '@/components/state-icon'
import type { RuleOfBook } from '../queries'

interface RuleEntryProps {
  rule: RuleOfBook
  /** On a page of its own the rule's name is the page's. */
  heading?: 'h1' | 'h3'
}

/** A rule: what it means in plain words, whether it is proven, its wording, where it comes from, and what proves it. */
export function RuleEntry({ rule, heading: Heading = 'h3' }: RuleEntryProps) {
  const t = useTranslations('rulebook')
  const language = useLocale()
  const inPlainWords = `rules.${rule.id}`
  return (
    <article id={rule.id} className="scroll-mt-4 target:[&>section]:border-indigo">
      <Panel>
        <PanelSection className="flex flex-col gap-1.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Heading className={Heading === 'h1' ? 'text-2xl' : 'text-lg'}>
              <Link href={`/${language}/rulebook/${rule.id}`} prefetch={false}>
                {rule.id}
              </Link>
            </Heading>
            <span className="text-sm">
              <Standing rule={rule} />
            </span>
          </div>
          {t.has(inPlainWords) ? <p className="max-w-prose text-lg">{t(inPlainWords)}</p> : null}
        </PanelSection>
        <PanelSection className="flex flex-col gap-3">
          <Wording rule={rule} />
          {rule.missing && rule.proofs.length > 0 ? <Missing missing={rule.missing} /> : null}
          <Proofs rule={rule} />
        </PanelSection>
      </Panel>
    </article>
  )
}

function Standing({ rule }: { rule: RuleOfBook }) {
  const t = useTranslations('rulebook')
  if (rule.proofs.length === 0) return <StateIcon shape="open">{t('notProven')}</StateIcon>
  if (rule.missing) return <StateIcon shape="half">{t('enforcedInPart')}</StateIcon>
  return <StateIcon shape="done">{t('enforced')}</StateIcon>
}

function Missing({ missing }: { missing: string }) {
  const t = useTranslations('rulebook')
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm font-strong text-ink-second">{t('missing')}</p>
      <p lang="en" dir="ltr" className="max-w-prose">
        {missing}
      </p>
    </div>
  )
}

function Wording({ rule }: { rule: RuleOfBook }) {
  const t = useTranslations('rulebook')
  return (
    <div className="flex flex-col gap-1">
      <p className="text-sm font-strong text-ink-second">{t('wording')}</p>
      <p lang="en" dir="ltr" className="max-w-prose">
        {rule.text}
      </p>
      <p className="text-sm text-ink-second">
        {t('source')}:{' '}
        <bdi lang="en">
          {rule.sources.length === 0
            ? t('ownRule')
            : rule.sources
                .map(({ place, document }) => (document ? `${place} (${document})` : place))
                .join('; ')}
        </bdi>
        {rule.beyondSources ? ` · ${t('beyond')}` : ''}
      </p>
    </div>
  )
}

function Proofs({ rule: { proofs } }: { rule: RuleOfBook }) {
  const t = useTranslations('rulebook')
  if (proofs.length === 0) return null
  return (
    <details>
      <summary className="inline-flex min-h-10 items-center text-indigo underline underline-offset-4 md:min-h-8">
        {t('provenBy')} ({proofs.length})
      </summary>
      <ul lang="en" dir="ltr" className="list-disc ps-5 text-sm">
        {proofs.map(({ file, title }) => (
          <li key={`${file} ${title}`}>
            {title} <code className="text-ink-second">{file}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}
