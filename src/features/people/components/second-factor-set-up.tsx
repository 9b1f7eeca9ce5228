'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { LinkButton } from '@/components/link-button'
import { SubmitButton } from '@/components/submit-button'
import { TextField } from '@/components/text-field'
import { beginSecondFactor, confirmSecondFactor } from '@/features/people/actions'
import { codesIn, RecoveryCodes } from './recovery-codes'

interface SecondFactorSetUpProps {
  /** Whether the role needs it; else the person wants it. */
  required: boolean
  on: boolean
  /** To be typed into the app by hand; none before it was begun, and none once it is on. */
  secret: string | null
  /** An SVG document. */
  picture: string | null
  onHref: string
}

/** Setting up the authenticator app: picture, key, first code, and then the recovery codes. */
export function SecondFactorSetUp({ required, on, secret, picture, onHref }: SecondFactorSetUpProps) {
  const t = useTranslations('people.setUp')
  if (!on && secret === null) return <BeginSecondFactor label={t('begin')} />
  return (
    <ActionForm
      action={confirmSecondFactor}
      whenDone={(data) => <RecoveryCodes codes={codesIn(data)} onHref={onHref} />}
    >
      {secret && picture ? (
        <>
          <p className="text-ink-second">{required ? t('required') : t('optional')}</p>
          <Steps secret={secret} picture={picture} />
          <SubmitButton>{t('submit')}</SubmitButton>
        </>
      ) : (
        <LinkButton href={onHref}>{t('already')}</LinkButton>
      )}
    </ActionForm>
  )
}

function Steps({ secret, picture }: { secret: string; picture: string }) {
  const t = useTranslations('people')
  return (
    <ol className="flex list-decimal flex-col gap-4 ps-5">
      <li>{t('setUp.stepApp')}</li>
      <li>
        {t('setUp.stepScan')}
        {/* biome-ignore lint/performance/noImgElement: made for this person on this page, there is nothing to optimise */}
        <img
          src={`data:image/svg+xml;utf8,${encodeURIComponent(picture)}`}
          alt={t('setUp.picture')}
          width={200}
          height={200}
          className="mt-2 rounded border border-line"
        />
        <p className="mt-2 text-sm text-ink-second">{t('setUp.byHand')}</p>
        <p dir="ltr" className="font-mono break-all">
          {secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}
        </p>
      </li>
      <li>
        <TextField
          name="code"
          label={t('setUp.stepCode')}
          inputMode="numeric"
          autoComplete="one-time-code"
          dir="ltr"
          className="max-w-40"
        />
      </li>
    </ol>
  )
}

/** Makes the secret first, for a role that came after signing in or for whoever wants a second factor. */
export function BeginSecondFactor({ label }: { label: string }) {
  return (
    <ActionForm action={beginSecondFactor}>
      <SubmitButton kind="secondary">{label}</SubmitButton>
    </ActionForm>
  )
}
