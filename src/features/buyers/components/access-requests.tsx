import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { EmptyState } from '@/components/empty-state'
import { Panel, PanelFooter, PanelSection } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { DateField } from '@/components/text-field'
import { declineAccess, giveAccess } from '@/features/buyers/actions'
import type { CompanyAccess, FactoryAccess } from '@/features/buyers/queries/factory-access'
import { formatDay } from '@/lib/formats'

/** BUY-02: requests that wait for the factory; a manager gives access or declines, others see them. */
export function AccessRequests({ access }: { access: FactoryAccess }) {
  const t = useTranslations('buyers.access')
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg">{t('requests')}</h2>
      {access.requests.length === 0 ? (
        <EmptyState title={t('noRequestsTitle')}>{t('noRequests')}</EmptyState>
      ) : (
        access.requests.map((request) => <RequestPanel key={request.id} request={request} access={access} />)
      )}
    </section>
  )
}

function RequestPanel({ request, access }: { request: CompanyAccess; access: FactoryAccess }) {
  const t = useTranslations('buyers.access')
  const language = useLocale()
  return (
    <Panel>
      <PanelSection>
        <h3 className="text-base">
          <bdi>{request.company}</bdi>
        </h3>
        <p className="text-sm text-ink-second">
          {t('askedOn', { day: formatDay(language, request.requestedOn) })}
        </p>
        <p className="mt-2">{request.purpose ? <bdi>{request.purpose}</bdi> : t('noPurpose')}</p>
        <p className="mt-2 text-sm text-ink-second">{t('whatItMeans')}</p>
      </PanelSection>
      {access.mayAnswer ? (
        <PanelFooter className="items-end">
          <ActionForm action={giveAccess} className="flex-row flex-wrap items-end gap-3">
            <input type="hidden" name="accessId" value={request.id} />
            <DateField name="until" label={t('until')} hint={t('untilHint')} optional min={access.on} />
            <SubmitButton>{t('give')}</SubmitButton>
          </ActionForm>
          <ActionForm action={declineAccess}>
            <input type="hidden" name="accessId" value={request.id} />
            <SubmitButton kind="secondary">{t('decline')}</SubmitButton>
          </ActionForm>
        </PanelFooter>
      ) : (
        <PanelFooter>{t('managerAnswers')}</PanelFooter>
      )}
    </Panel>
  )
}
