import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/notice'
import type { SupplierView } from '@/features/buyers/queries/supplier'
import { formatDay } from '@/lib/formats'

/** How the factory's access stands, and what that means for reading. */
export function AccessLine({ view: { access } }: { view: SupplierView }) {
  const t = useTranslations('buyers.supplier.accessLine')
  const language = useLocale()
  const day = (value: string | null) => (value === null ? '' : formatDay(language, value))
  switch (access.state) {
    case 'GIVEN':
      return (
        <p className="text-ink-second">
          {access.until === null
            ? t('GIVEN', { day: day(access.decidedOn) })
            : t('GIVEN_UNTIL', { day: day(access.decidedOn), until: day(access.until) })}
        </p>
      )
    case 'REQUESTED':
      return <Notice kind="plain">{t('REQUESTED', { day: day(access.requestedOn) })}</Notice>
    case 'DECLINED':
      return <Notice kind="plain">{t('DECLINED', { day: day(access.decidedOn) })}</Notice>
    case 'WITHDRAWN':
      return <Notice>{t('WITHDRAWN', { day: day(access.withdrawnOn) })}</Notice>
    case 'EXPIRED':
      return <Notice>{t('EXPIRED', { day: day(access.until) })}</Notice>
  }
}
