import Form from 'next/form'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { KeyHint } from '@/components/key-hint'
import type { PlanView } from '@/rules/plan/view'
import { queryOf } from './plan-address'

/** Search in the plan: an ordinary form, so the view stands in the address and works without scripts. */
export function PlanSearch({ view, here }: { view: PlanView; here: string }) {
  const t = useTranslations('plan.screen')
  const rest = new URLSearchParams(queryOf({ ...view, search: '' }))
  return (
    <search className="not-printed">
      <Form action={here} scroll={false} className="relative flex gap-2">
        {[...rest].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <input
          type="search"
          name="q"
          key={view.search}
          defaultValue={view.search}
          aria-label={t('search')}
          placeholder={t('search')}
          className="min-h-10 w-full rounded border border-line-strong bg-surface px-3 pe-9 placeholder:text-ink-second md:min-h-9 md:w-52"
        />
        <span className="pointer-events-none absolute end-3 top-1/2 -translate-y-1/2">
          <KeyHint keys="/" />
        </span>
        <Button type="submit" className="sr-only focus:not-sr-only">
          {t('find')}
        </Button>
      </Form>
    </search>
  )
}
