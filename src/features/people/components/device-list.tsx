import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { Badge } from '@/components/badge'
import { PanelSection } from '@/components/panel'
import { SubmitButton } from '@/components/submit-button'
import { endSession } from '@/features/people/actions'
import { deviceName } from '@/features/people/device-name'
import type { OwnDevice } from '@/features/people/queries/account'
import { formatInstant } from '@/lib/formats'
import { AccountSection } from './account-section'

/** Where one is signed in; each other device can be signed out from here (ACC-13). */
export function DeviceList({ devices, timeZone }: { devices: OwnDevice[]; timeZone: string }) {
  const t = useTranslations('people.account')
  return (
    <AccountSection title={t('devices')} text={t('devicesText')}>
      {devices.map((device) => (
        <Device key={device.sessionId} device={device} timeZone={timeZone} />
      ))}
    </AccountSection>
  )
}

function Device({ device, timeZone }: { device: OwnDevice; timeZone: string }) {
  const t = useTranslations('people.account')
  const language = useLocale()
  const { browser, system } = deviceName(device.device)
  const name =
    browser && system ? t('device', { browser, system }) : (browser ?? system ?? t('deviceUnknown'))
  const signedIn = t('signedInAt', { when: formatInstant(language, device.signedInAt, timeZone) })
  const lastSeen = t('lastSeenAt', { when: formatInstant(language, device.lastSeenAt, timeZone) })
  return (
    <PanelSection className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <div>
        <p className="font-strong">{name}</p>
        <p className="text-sm text-ink-second">
          {signedIn} · {lastSeen}
        </p>
      </div>
      {device.here ? (
        <Badge kind="selected">{t('deviceHere')}</Badge>
      ) : (
        <ActionForm action={endSession}>
          <input type="hidden" name="sessionId" value={device.sessionId} />
          <SubmitButton kind="secondary" size="small" aria-label={t('signOutOf', { device: name })}>
            {t('signOutThere')}
          </SubmitButton>
        </ActionForm>
      )}
    </PanelSection>
  )
}
