import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { chooseMembership } from '@/features/people/actions'
import type { MembershipChoice } from '@/features/people/queries/progress'

/** One button for each organisation and role a person can act for. */
export function MembershipChoices({ choices, back }: { choices: MembershipChoice[]; back: string | null }) {
  const t = useTranslations('people')
  return (
    <ActionForm action={chooseMembership} className="gap-2!">
      <input type="hidden" name="back" value={back ?? ''} />
      {choices.map(({ membershipId, organisationName, role }) => (
        <button
          key={membershipId}
          type="submit"
          name="membership"
          value={membershipId}
          className="rounded border border-line-strong bg-surface px-4 py-3 text-start hover:border-indigo hover:text-indigo"
        >
          <span className="block font-strong">{organisationName}</span>
          <span className="block text-ink-second">{t(`roles.${role}`)}</span>
        </button>
      ))}
    </ActionForm>
  )
}
