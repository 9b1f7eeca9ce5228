import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { RadioGroup } from '@/components/choice-fields'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { giveRole } from '@/features/people/actions'
import type { KeptPerson } from '@/features/people/queries/kept-person'
import type { PlaceForRole } from '@/features/people/queries/places-for-role'
import { languageNames, languages } from '@/i18n/languages'

interface Props {
  place: PlaceForRole
  /** Who is given another role; without one it is anybody with an address. */
  person: KeptPerson | null
  here: string
  language: string
}

/** ACC-02: a role in one organisation for a person, known or new. */
export function RoleForm({ place, person, here, language }: Props) {
  const t = useTranslations('people')
  return (
    <ActionForm action={giveRole} className="max-w-xl">
      <input type="hidden" name="organisationId" value={place.organisationId} />
      <input type="hidden" name="list" value={here} />
      {person ? (
        <>
          <input type="hidden" name="email" value={person.email} />
          <input type="hidden" name="name" value={person.name} />
          <input type="hidden" name="language" value={person.language} />
        </>
      ) : (
        <>
          <TextField
            name="email"
            type="email"
            autoComplete="off"
            label={t('kept.giveEmail')}
            hint={t('kept.giveEmailHint')}
          />
          <TextField name="name" autoComplete="off" maxLength={200} label={t('kept.giveName')} />
          <RadioGroup
            name="language"
            inline
            label={t('kept.giveLanguage')}
            defaultValue={language}
            choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          />
        </>
      )}
      <RadioGroup
        name="role"
        label={t('kept.giveRole')}
        choices={place.roles.map((role) => ({
          value: role,
          label: t(`roles.${role}`),
          hint: t(`kept.roleMeans.${role}`),
        }))}
      />
      <p className="text-ink-second">{t('kept.giveMeans')}</p>
      <div>
        <SubmitButton>{t('kept.giveSubmit')}</SubmitButton>
      </div>
    </ActionForm>
  )
}
