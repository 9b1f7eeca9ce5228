import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '@/components/notice'
import { PanelSection } from '@/components/panel'
import { SidePanel } from '@/components/side-panel'
import { formatInstant } from '@/lib/formats'
import type { IssueScreenView } from '../queries/issue-screen'
import { IssueActions } from './issue-actions'
import { IssueChecks } from './issue-checks'
import { IssueComments } from './issue-comments'
import { IssueEvidence } from './issue-evidence'
import { IssueFacts } from './issue-facts'
import { IssueFindings } from './issue-findings'
import { IssueFooter } from './issue-footer'
import { IssueHistory } from './issue-history'
import { IssueTitle } from './issue-title'
import { NextStep } from './next-step'
import { PanelFocus } from './panel-focus'
import { StateMark } from './state-mark'

interface IssuePanelProps {
  screen: IssueScreenView
  closeHref: string
  /** Address of the plan without its view: twins stand below it. */
  planHref: string
  /** Where the advisor signs off; none for other roles. */
  signOffHref: string | null
}

/** One issue with all that belongs to it: beside the list at the desk, a page on a phone. */
export function IssuePanel({ screen, closeHref, planHref, signOffHref }: IssuePanelProps) {
  const t = useTranslations('plan')
  const roles = useTranslations('people.roles')
  const language = useLocale()
  const { issue, timeZone } = screen
  const { returned } = issue
  const since = formatInstant(language, issue.stateSince, timeZone)
  const eyebrow = [
    t('screen.issueNumber', { number: String(issue.number) }),
    screen.clusterName,
    screen.pointName,
    issue.criticalIssue === null ? null : t('screen.criticalIssue', { number: issue.criticalIssue }),
    issue.recurrences > 0 ? t('screen.recurring', { time: issue.recurrences + 1 }) : null,
  ].filter((part) => part !== null)
  return (
    <SidePanel
      eyebrow={eyebrow.join(' · ')}
      title={<IssueTitle screen={screen} />}
      critical={issue.critical}
      closeHref={closeHref}
      state={
        <div className="flex flex-wrap items-baseline gap-x-2">
          <StateMark state={issue.state}>{t(`states.${issue.state}`)}</StateMark>
          <span className="text-sm text-ink-second">{t('issue.since', { when: since })}</span>
        </div>
      }
    >
      <PanelSection>
        <PanelFocus number={issue.number} />
        {returned ? (
          <div className="mb-3">
            <Notice title={t('issue.returned', { name: returned.name ?? roles('ENTERPRISE_ADVISOR') })}>
              <bdi>{returned.reason}</bdi>
            </Notice>
          </div>
        ) : null}
        <NextStep issue={issue} />
      </PanelSection>
      <IssueFindings screen={screen} planHref={planHref} />
      <IssueEvidence issue={issue} />
      <IssueChecks issue={issue} timeZone={timeZone} />
      <IssueActions issue={issue} />
      <IssueFacts screen={screen} />
      <IssueComments issue={issue} timeZone={timeZone} />
      <IssueHistory issue={issue} points={screen.points} timeZone={timeZone} />
      <IssueFooter issue={issue} signOffHref={signOffHref} />
    </SidePanel>
  )
}
