'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { CloseDialogButton, Dialog } from '@/components/dialog'
import { PanelFooter, PanelSection } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { removeSecondFactor, renewRecoveryCodes } from '@/features/people/actions'
import type { OwnAccount } from '@/features/people/queries/account'
import type { FormAction } from '@/lib/form-state'
import { formatNumber } from '@/lib/formats'
import { AccountSection } from './account-section'
import { codesIn, RecoveryCodes } from './recovery-codes'
import { BeginSecondFactor } from './second-factor-set-up'

interface SecondFactorPanelProps {
  account: Pick<OwnAccount, 'secondFactorOn' | 'secondFactorRequired' | 'recoveryCodesLeft'>
  onHref: string
}

/** Whether the second factor is on, and what can be done about it (ACC-13). */
export function SecondFactorPanel({ account, onHref }: SecondFactorPanelProps) {
  const t = useTranslations('people.account')
  const language = useLocale()
  const { secondFactorOn, secondFactorRequired, recoveryCodesLeft: count } = account
  if (!secondFactorOn) {
    return (
      <AccountSection
        title={t('secondFactor')}
        text={secondFactorRequired ? t('secondFactorDemo') : t('secondFactorOff')}
      >
        <PanelFooter>
          <BeginSecondFactor label={t('turnOn')} />
        </PanelFooter>
      </AccountSection>
    )
  }
  return (
    <AccountSection title={t('secondFactor')} text={t('secondFactorOn')}>
      <PanelSection>
        <p>{t('codesLeft', { count, shown: formatNumber(language, count) })}</p>
        {secondFactorRequired ? <p className="text-ink-second">{t('secondFactorRequired')}</p> : null}
      </PanelSection>
      <PanelFooter>
        <Dialog button={t('renewCodes')} title={t('renewTitle')}>
          <CodeForm
            action={renewRecoveryCodes}
            text={t('renewText')}
            button={t('renewCodes')}
            onHref={onHref}
          />
        </Dialog>
        <Dialog button={t('turnOff')} title={t('turnOffTitle')}>
          <CodeForm
            action={removeSecondFactor}
            text={t('turnOffText')}
            button={t('turnOff')}
            onHref={onHref}
          />
        </Dialog>
      </PanelFooter>
    </AccountSection>
  )
}

interface CodeFormProps {
  action: FormAction
  text: string
  button: string
  onHref: string
}

function CodeForm({ action, text, button, onHref }: CodeFormProps) {
  const t = useTranslations('people.code')
  return (
    <ActionForm
      action={action}
      whenDone={(data) => (data ? <RecoveryCodes codes={codesIn(data)} onHref={onHref} /> : null)}
    >
      <p className="text-ink-second">{text}</p>
      <TextField name="code" label={t('label')} hint={t('hint')} autoComplete="one-time-code" dir="ltr" />
      <div className="flex flex-wrap justify-end gap-2">
        <CloseDialogButton />
        <SubmitButton>{button}</SubmitButton>
      </div>
    </ActionForm>
  )
}
