import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Notice } from '@/components/notice'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { TextField } from '@/components/text-field'
import { requestAccess } from '@/features/buyers/actions'
import type { FactoryToRequest } from '@/features/buyers/queries/find-factory'
import { formatCountry } from '@/lib/formats'

interface Props {
  text: string
  factories: FactoryToRequest[]
  mayRequest: boolean
}

/** BUY-02: find a factory, say what for, ask. */
export function FactoriesToRequest({ text, factories, mayRequest }: Props) {
  const t = useTranslations('buyers.request')
  return (
    <>
      <p className="max-w-prose text-ink-second">{t('intro')}</p>
      <search>
        <form method="get" className="flex items-end gap-2">
          <div className="flex-1">
            <TextField
              name="q"
              type="search"
              label={t('find')}
              hint={t('findHint')}
              defaultValue={text}
              minLength={2}
            />
          </div>
          <Button type="submit">{t('search')}</Button>
        </form>
      </search>
      {mayRequest ? null : <Notice kind="plain">{t('notAllowed')}</Notice>}
      {text.length > 0 && factories.length === 0 ? (
        <EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>
      ) : null}
      <ul className="flex flex-col gap-3">
        {factories.map((factory) => (
          <li
            key={factory.id}
            className="flex flex-col gap-3 rounded border border-line bg-surface px-4 py-3.5"
          >
            <FactoryLine factory={factory} />
            {mayRequest && factory.tpa !== 'GIVEN' && factory.tpa !== 'REQUESTED' ? (
              <AskForm factory={factory} />
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}

function FactoryLine({ factory }: { factory: FactoryToRequest }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const name = <bdi className="font-strong">{factory.name}</bdi>
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span>
        {factory.tpa === 'NONE' ? (
          name
        ) : (
          <Link href={`/${language}/buyer/suppliers/${factory.code}`} prefetch={false}>
            {name}
          </Link>
        )}{' '}
        {factory.localName ? <bdi className="text-ink-second">{factory.localName}</bdi> : null}
        <span className="block text-sm text-ink-second">
          {t('place', { city: factory.city, country: formatCountry(language, factory.programmeCode) })} ·{' '}
          <bdi>{factory.code}</bdi>
        </span>
      </span>
      <span className="text-ink-second">{factory.tpa === 'NONE' ? null : t(`tpa.${factory.tpa}`)}</span>
    </div>
  )
}

function AskForm({ factory }: { factory: FactoryToRequest }) {
  const t = useTranslations('buyers.request')
  return (
    <details>
      <summary className="inline-flex min-h-10 cursor-pointer items-center font-strong text-indigo md:min-h-8">
        {t('askThis')} <span className="sr-only">{factory.name}</span>
      </summary>
      <ActionForm action={requestAccess} className="mt-2">
        <input type="hidden" name="factoryId" value={factory.id} />
        <TextArea name="purpose" label={t('purpose')} hint={t('purposeHint')} optional maxLength={500} />
        <SubmitButton className="self-start">{t('send')}</SubmitButton>
      </ActionForm>
    </details>
  )
}
