import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { CloseDialogButton, Dialog } from '@/components/dialog'
import { SimpleTable } from '@/components/simple-table'
import { SubmitButton } from '@/components/submit-button'
import { withdrawAccess } from '@/features/buyers/actions'
import type { CompanyAccess, FactoryAccess } from '@/features/buyers/queries/factory-access'
import { formatDay } from '@/lib/formats'

/** The companies that have access, each with a way to withdraw it, and what became of the others. */
export function StandingAccess({ access }: { access: FactoryAccess }) {
  const t = useTranslations('buyers.access')
  return (
    <>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg">{t('standing')}</h2>
        {access.standing.length === 0 ? (
          <p className="text-ink-second">{t('noStanding')}</p>
        ) : (
          <StandingTable rows={access.standing} mayWithdraw={access.mayAnswer} />
        )}
      </section>
      {access.past.length > 0 ? (
        <section className="flex flex-col gap-3">
          <h2 className="text-lg">{t('past')}</h2>
          <PastTable rows={access.past} />
        </section>
      ) : null}
    </>
  )
}

function StandingTable({ rows, mayWithdraw }: { rows: CompanyAccess[]; mayWithdraw: boolean }) {
  const t = useTranslations('buyers.access')
  const language = useLocale()
  return (
    <SimpleTable
      caption={t('standing')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'company', header: t('company'), title: true, cell: (row) => <bdi>{row.company}</bdi> },
        {
          key: 'since',
          header: t('since'),
          cell: (row) => (row.decidedOn ? formatDay(language, row.decidedOn) : '—'),
        },
        {
          key: 'until',
          header: t('stands'),
          cell: (row) =>
            row.until ? t('standsUntil', { day: formatDay(language, row.until) }) : t('untilWithdrawn'),
        },
        {
          key: 'purpose',
          header: t('purpose'),
          cell: (row) => (row.purpose ? <bdi>{row.purpose}</bdi> : '—'),
        },
        ...(mayWithdraw
          ? [
              {
                key: 'withdraw',
                header: t('toDo'),
                cell: (row: CompanyAccess) => <WithdrawDialog row={row} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function WithdrawDialog({ row }: { row: CompanyAccess }) {
  const t = useTranslations('buyers.access')
  return (
    <Dialog button={t('withdraw')} size="small" title={t('withdrawTitle', { company: row.company })}>
      <p className="mb-4 text-ink-second">{t('withdrawMeans')}</p>
      <ActionForm action={withdrawAccess} closesDialog>
        <input type="hidden" name="accessId" value={row.id} />
        <div className="flex justify-end gap-2">
          <CloseDialogButton />
          <SubmitButton>{t('withdraw')}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  )
}

function PastTable({ rows }: { rows: CompanyAccess[] }) {
  const t = useTranslations('buyers')
  const language = useLocale()
  const ended = (row: CompanyAccess) => (row.state === 'EXPIRED' ? row.until : (row.endedOn ?? row.decidedOn))
  return (
    <SimpleTable
      caption={t('access.past')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'company', header: t('access.company'), title: true, cell: (row) => <bdi>{row.company}</bdi> },
        { key: 'state', header: t('access.state'), cell: (row) => t(`access.states.${row.state}`) },
        {
          key: 'on',
          header: t('access.on'),
          cell: (row) => {
            const day = ended(row)
            return day === null ? '—' : formatDay(language, day)
          },
        },
      ]}
    />
  )
}
