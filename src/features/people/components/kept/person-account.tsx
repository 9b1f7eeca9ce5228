import { useLocale, useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { deactivatePerson, reactivatePerson } from '@/features/people/actions'
import { AccountSection } from '@/features/people/components/account-section'
import type { KeptPerson } from '@/features/people/queries/kept-person'
import { formatInstant } from '@/lib/formats'
import { Confirmation, NotPossible } from './confirmation'

interface Props {
  person: KeptPerson
  timeZone: string
  here: string
}

/** For the administrator: whether the account works, and how to close it or open it again (ACC-13). */
export function PersonAccount({ person, timeZone, here }: Props) {
  const t = useTranslations('people.kept')
  const language = useLocale()
  if (person.account === null) return null
  const { name, deactivatedAt } = person
  return (
    <AccountSection
      title={t('account')}
      text={
        deactivatedAt
          ? t('accountDeactivated', { when: formatInstant(language, deactivatedAt, timeZone) })
          : t('accountActive', { name })
      }
    >
      <PanelSection>
        <AccountChange person={person} here={here} />
      </PanelSection>
    </AccountSection>
  )
}

function AccountChange({ person, here }: Pick<Props, 'person' | 'here'>) {
  const t = useTranslations('people.kept')
  const { name, personId, deactivatedAt, account } = person
  const fields = { keptPersonId: personId, list: here }
  if (deactivatedAt)
    return (
      <Confirmation
        button={t('reactivate')}
        means={<p>{t('reactivateMeans', { name })}</p>}
        yes={t('reactivateYes')}
        action={reactivatePerson}
        fields={fields}
      />
    )
  if (account?.refusal) return <NotPossible refusal={account.refusal} />
  return (
    <Confirmation
      button={t('deactivate')}
      means={<p>{t('deactivateMeans', { name })}</p>}
      yes={t('deactivateYes')}
      action={deactivatePerson}
      fields={fields}
    />
  )
}
