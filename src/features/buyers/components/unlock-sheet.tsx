import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { buttonStyle } from '@/components/button-style'
import { LinkButton } from '@/components/link-button'
import { Notice } from '@/components/notice'
import { SubmitButton } from '@/components/submit-button'
import { unlockCycle } from '@/features/buyers/actions'
import type { OfferedCycle, UnlockOfferView } from '@/features/buyers/queries/unlock-offer'
import { formatDay, formatNumber } from '@/lib/formats'
import type { UnlockCost } from '@/rules/buyers/unlock'
import { OpenedDialog } from './opened-dialog'
import { ReportWord } from './report-word'

function CostWords({ cost }: { cost: UnlockCost }) {
  const t = useTranslations('buyers.unlock')
  const language = useLocale()
  const number = (value: number) => formatNumber(language, value)
  if (cost.pays === 'CREDIT')
    return (
      <p>
        {t('credits', { before: number(cost.balanceBefore), after: number(cost.balanceAfter) })}{' '}
        {t('forGood')}
      </p>
    )
  const values = {
    before: number(cost.usedBefore),
    after: number(cost.usedAfter),
    quota: number(cost.year.quota),
  }
  return (
    <p>
      {cost.newFactory ? t('quota', values) : t('quotaCounted', values)} {t('forGood')}
    </p>
  )
}

/** What opening a cycle costs, gives now and will give, and that it cannot be undone (BUY-06). */
export function UnlockSheet({ offer, closeHref }: { offer: UnlockOfferView; closeHref: string }) {
  const t = useTranslations('buyers.unlock')
  const language = useLocale()
  const { cycle, cost, refusal } = offer
  const all = useTranslations()
  return (
    <OpenedDialog titleId="unlock-title" closeHref={closeHref}>
      <div className="flex flex-col gap-4">
        <h2 id="unlock-title" className="text-lg">
          {cost
            ? t(`title.${cost.pays}`, { number: cycle.number, name: cycle.supplier.name })
            : t('notPossible')}
        </h2>
        {refusal ? (
          <Notice
            actions={
              <Link href={`/${language}/rulebook/${refusal.rule}`} prefetch={false}>
                {all('components.form.whyRule', { rule: refusal.rule })}
              </Link>
            }
          >
            {all(refusal.reason, refusal.values)}
          </Notice>
        ) : (
          <>
            <div className="text-ink-second">
              <CostWords cost={cost} />
              <p className="mt-1">{t(givesKey(cycle))}</p>
            </div>
            <OutAndToCome offer={offer} />
            {cycle.ended ? null : (
              <Notice kind="plain">{t('endsOn', { day: formatDay(language, cycle.endsOn) })}</Notice>
            )}
          </>
        )}
        <SheetButtons offer={offer} closeHref={closeHref} />
      </div>
    </OpenedDialog>
  )
}

function givesKey({ servicePackage, ended }: OfferedCycle) {
  if (servicePackage === 'ASSESSMENT_ONLY') return 'givesAssessmentOnly'
  return ended ? 'givesPast' : 'givesFull'
}

function OutAndToCome({ offer: { cycle } }: { offer: UnlockOfferView }) {
  const t = useTranslations('buyers.unlock')
  const lists = [
    { key: 'outNow', reports: cycle.outNow, none: t('nothingYet') },
    { key: 'stillToCome', reports: cycle.stillToCome, none: t('nothingMore') },
  ] as const
  return (
    <dl className="grid grid-cols-1 gap-px overflow-hidden rounded border border-line bg-line sm:grid-cols-2">
      {lists.map(({ key, reports, none }) => (
        <div key={key} className="bg-surface px-3 py-2.5">
          <dt className="mb-1 text-sm font-strong text-ink-second">{t(key)}</dt>
          {reports.length === 0 ? <dd>{none}</dd> : null}
          {reports.map((report) => (
            <dd key={report.kind}>
              <ReportWord report={report} named />
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

function SheetButtons({ offer, closeHref }: { offer: UnlockOfferView; closeHref: string }) {
  const t = useTranslations('buyers.unlock')
  if (offer.refusal)
    return (
      <div className="flex justify-end">
        <LinkButton href={closeHref} scroll={false}>
          {t('back')}
        </LinkButton>
      </div>
    )
  return (
    <ActionForm action={unlockCycle}>
      <input type="hidden" name="cycleId" value={offer.cycle.cycleId} />
      <div className="flex flex-wrap justify-end gap-2">
        <Link href={closeHref} scroll={false} className={buttonStyle()}>
          {t('notNow')}
        </Link>
        <SubmitButton>{t(`button.${offer.cost.pays}`)}</SubmitButton>
      </div>
    </ActionForm>
  )
}
