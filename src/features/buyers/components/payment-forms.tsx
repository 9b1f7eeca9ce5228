import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/action-form'
import { SubmitButton } from '@/components/submit-button'
import { TextArea } from '@/components/text-area'
import { DateField, TextField } from '@/components/text-field'
import { correctCredits, openContributionYear, recordPurchase } from '@/features/buyers/actions'
import { formatNumber } from '@/lib/formats'

function FormBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded border border-line bg-surface px-4 py-4">
      <h2 className="text-base">{title}</h2>
      {children}
    </section>
  )
}

/** BUY-04: a paid invoice; the credits appear at once. */
export function PurchaseForm({ companyId }: { companyId: string }) {
  const t = useTranslations('buyers.companies')
  return (
    <FormBox title={t('recordPurchase')}>
      <ActionForm action={recordPurchase} clearAfterDone>
        <input type="hidden" name="companyId" value={companyId} />
        <TextField name="credits" label={t('credits')} inputMode="numeric" className="max-w-40" />
        <TextField name="invoice" label={t('invoice')} optional maxLength={100} />
        <SubmitButton className="self-start">{t('recordPurchaseButton')}</SubmitButton>
      </ActionForm>
    </FormBox>
  )
}

/** BUY-07: a correction has a reason and stands in the ledger for good. */
export function CorrectionForm({ companyId, balance }: { companyId: string; balance: number }) {
  const t = useTranslations('buyers.companies')
  const language = useLocale()
  return (
    <FormBox title={t('correct')}>
      <ActionForm action={correctCredits} clearAfterDone>
        <input type="hidden" name="companyId" value={companyId} />
        <TextField
          name="amount"
          label={t('correctionAmount')}
          hint={t('correctionHint', { balance: formatNumber(language, balance) })}
          className="max-w-40"
        />
        <TextArea name="reason" label={t('reason')} maxLength={500} />
        <SubmitButton kind="secondary" className="self-start">
          {t('correctButton')}
        </SubmitButton>
      </ActionForm>
    </FormBox>
  )
}

/** BUY-05: a partner's contribution was paid: its year and the quota on the invoice. */
export function YearForm({ companyId }: { companyId: string }) {
  const t = useTranslations('buyers.companies')
  return (
    <FormBox title={t('openYear')}>
      <ActionForm action={openContributionYear} clearAfterDone>
        <input type="hidden" name="companyId" value={companyId} />
        <DateField name="startsOn" label={t('startsOn')} />
        <DateField name="endsOn" label={t('endsOn')} hint={t('endsOnHint')} />
        <TextField
          name="quota"
          label={t('quotaPaid')}
          hint={t('quotaHint')}
          inputMode="numeric"
          className="max-w-40"
        />
        <SubmitButton className="self-start">{t('openYearButton')}</SubmitButton>
      </ActionForm>
    </FormBox>
  )
}
