import { useTranslations } from 'next-intl'
import { PanelSection } from '@/components/panel'
import { SingleKeysSwitch } from '@/components/single-keys-switch'
import { AccountSection } from './account-section'

/** How the keyboard works on this device. */
export function KeyboardSection() {
  return (
    <AccountSection title={useTranslations('people.account')('keyboard')}>
      <PanelSection>
        <SingleKeysSwitch />
      </PanelSection>
    </AccountSection>
  )
}
