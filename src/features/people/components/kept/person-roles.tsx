import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/link-button'
import { PanelFooter, PanelSection } from '@/components/panel'
import { endRole } from '@/features/people/actions'
import { AccountSection } from '@/features/people/components/account-section'
import type { KeptPerson, KeptRole } from '@/features/people/queries/kept-person'
import { dayInTimeZone } from '@/lib/days'
import { formatDay, formatNumber } from '@/lib/formats'
import { Confirmation, NotPossible } from './confirmation'

interface Props {
  person: KeptPerson
  timeZone: string
  /** The list of people. */
  here: string
}

/** The roles a person holds and held, each standing one with the way to end it. */
export function PersonRoles({ person, timeZone, here }: Props) {
  const t = useTranslations('people.kept')
  // One role in an organisation (ACC-01): only the administrator has others to give somebody who holds one.
  const free = person.account !== null || person.state === 'ENDED'
  const mayGiveAnother = free && person.state !== 'DEACTIVATED'
  return (
    <AccountSection title={t('rolesHeld')}>
      {person.roles.map((role) => (
        <RoleLine key={role.membershipId} person={person} role={role} timeZone={timeZone} here={here} />
      ))}
      {mayGiveAnother ? (
        <PanelFooter>
          <LinkButton href={`${here}/new?person=${person.personId}`} size="small" prefetch={false}>
            {t('giveAnother')}
          </LinkButton>
        </PanelFooter>
      ) : null}
    </AccountSection>
  )
}

function RoleLine({ person, role, timeZone, here }: Props & { role: KeptRole }) {
  const t = useTranslations('people')
  const language = useLocale()
  const day = (instant: Date) => formatDay(language, dayInTimeZone(instant, timeZone))
  return (
    <PanelSection className="flex flex-col gap-2">
      <div>
        <p className={role.endedAt ? 'text-ink-second' : 'font-strong'}>
          {t(`roles.${role.role}`)} · <bdi>{role.organisationName}</bdi>
        </p>
        <p className="text-sm text-ink-second">
          {role.endedAt
            ? t('kept.fromTo', { from: day(role.since), to: day(role.endedAt) })
            : t('kept.since', { day: day(role.since) })}
        </p>
      </div>
      {role.endedAt ? null : <RoleEnd person={person} role={role} here={here} />}
    </PanelSection>
  )
}

function RoleEnd({ person, role, here }: Pick<Props, 'person' | 'here'> & { role: KeptRole }) {
  const t = useTranslations('people')
  if (role.refusal) return <NotPossible refusal={role.refusal} />
  const names = { role: t(`roles.${role.role}`), organisation: role.organisationName }
  return (
    <Confirmation
      button={t('kept.endRole')}
      name={t('kept.endRoleOf', names)}
      means={<EndMeans person={person} role={role} />}
      yes={t('kept.endYes')}
      action={endRole}
      fields={{ endedMembershipId: role.membershipId, list: here }}
    />
  )
}

function EndMeans({ person, role }: { person: KeptPerson; role: KeptRole }) {
  const t = useTranslations('people.kept')
  const language = useLocale()
  const count = role.factoriesAdvised
  return (
    <>
      {person.oneself ? (
        <p className="font-strong">{t('endMeansSelf', { organisation: role.organisationName })}</p>
      ) : null}
      {count > 0 ? (
        <p className="font-strong">{t('endAdvises', { count, shown: formatNumber(language, count) })}</p>
      ) : null}
      <p>{t('endMeans', { name: person.name, organisation: role.organisationName })}</p>
    </>
  )
}
