import { useLocale, useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { CheckMark } from '@/components/state-icon'
import { formatInstant, formatList } from '@/lib/formats'
import { checkKinds } from '@/rules/plan/sign-off'
import type { IssueDetail } from '../queries/issue-detail'
import { AgreeForm } from './agree-form'

/** IMP-08: the checks an issue is completed with: who gave each and when, and who can give what is missing. */
export function IssueChecks({ issue, timeZone }: { issue: IssueDetail; timeZone: string }) {
  const t = useTranslations('plan')
  const roles = useTranslations('people.roles')
  const language = useLocale()
  const { checkList, missingChecks, can } = issue
  if (checkList.length === 0 && missingChecks.length === 0) return null
  return (
    <PanelSection>
      <h3 className="mb-2 text-sm font-normal text-ink-second">
        {issue.state === 'COMPLETED' ? t('issue.checksGiven') : t('issue.checksNeeded')}
      </h3>
      <ul className="flex flex-col gap-2.5">
        {checkKinds.map((kind) => {
          const check = checkList.find((given) => given.kind === kind)
          const missing = missingChecks.find((one) => one.kind === kind)
          if (!check && !missing) return null
          return (
            <li key={kind} className="flex gap-2.5">
              <CheckMark given={check !== undefined} />
              <div className="min-w-0">
                <p>
                  <span className="sr-only">{check ? t('issue.given') : t('issue.missing')} </span>
                  {t(`checks.${kind}`)}
                </p>
                {check ? (
                  <p className="text-sm text-ink-second">
                    <bdi>{check.name ?? roles(check.role)}</bdi> · {roles(check.role)} ·{' '}
                    {formatInstant(language, check.at, timeZone)} · {t(`givenBy.${check.given}`)}
                    <br />
                    <bdi>{check.note}</bdi>
                  </p>
                ) : (
                  <p className="text-sm text-ink-second">
                    {t('issue.canGive', {
                      who: formatList(
                        language,
                        (missing?.whoCanGive ?? []).map((role) => roles(role)),
                      ),
                    })}
                  </p>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {can.agree ? <AgreeForm issueId={issue.id} kind={can.agree} /> : null}
    </PanelSection>
  )
}
