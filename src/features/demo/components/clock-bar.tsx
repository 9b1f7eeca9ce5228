import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/action-form'
import { buttonStyle } from '@/components/button-style'
import { moveDemoClock } from '@/features/demo/actions'
import { clockSteps } from '@/features/demo/schema'
import type { Day } from '@/lib/days'
import { formatDay } from '@/lib/formats'

/** The demo's movable clock: the day it shows, and the ways forward. What is due next depends on who asks. */
export function ClockBar({ today, signedIn = true }: { today: Day; signedIn?: boolean }) {
  const t = useTranslations('demo.clock')
  const language = useLocale()
  return (
    <aside
      aria-label={t('label')}
      className="not-printed border-b border-line bg-indigo-tint px-4 py-1.5 text-sm md:px-6"
    >
      <ActionForm action={moveDemoClock} className="flex-row! flex-wrap items-center gap-x-3! gap-y-1.5!">
        <p>
          {t('demo')} <span className="font-strong">{formatDay(language, today, 'medium')}</span>
        </p>
        <div className="ms-auto flex flex-wrap gap-1.5">
          {clockSteps
            .filter((step) => signedIn || step !== 'next-due')
            .map((step) => (
              <button
                key={step}
                type="submit"
                name="step"
                value={step}
                className={buttonStyle('secondary', 'small')}
              >
                {t(`step.${step}`)}
              </button>
            ))}
        </div>
      </ActionForm>
    </aside>
  )
}
