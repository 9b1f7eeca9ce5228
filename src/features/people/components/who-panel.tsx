import { useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import type { OwnAccount } from '@/features/people/queries/account'
import type { MembershipChoice } from '@/features/people/queries/progress'
import type { Role } from '@/rules/people/roles'
import { AccountSection } from './account-section'
import { MembershipChoices } from './membership-choices'

interface WhoPanelProps {
  account: OwnAccount
  viewer: { organisationName: string; role: Role }
  others: MembershipChoice[]
}

/** Who one is, for whom one acts, and for whom else one can (ACC-01). */
export function WhoPanel({ account, viewer, others }: WhoPanelProps) {
  const t = useTranslations('people')
  const facts = [
    [t('account.name'), account.name],
    [t('account.email'), account.email],
    [t('account.actingFor'), `${viewer.organisationName} · ${t(`roles.${viewer.role}`)}`],
  ]
  return (
    <AccountSection title={t('account.who')}>
      <PanelSection>
        <dl className="grid grid-cols-1 gap-x-6 gap-y-1 md:grid-cols-[auto_1fr]">
          {facts.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-second">{name}</dt>
              <dd className="mb-2 md:mb-0">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      </PanelSection>
      {others.length > 0 ? (
        <PanelSection>
          <p className="mb-2">{t('account.others')}</p>
          <MembershipChoices choices={others} back={null} />
        </PanelSection>
      ) : null}
    </AccountSection>
  )
}
