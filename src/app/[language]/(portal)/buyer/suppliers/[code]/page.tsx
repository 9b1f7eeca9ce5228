import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AdvisoryLog } from '@/features/buyers/components/advisory-log'
import { BuyerPlanView } from '@/features/buyers/components/buyer-plan-view'
import { SupplierHead } from '@/features/buyers/components/supplier-head'
import { SupplierReports } from '@/features/buyers/components/supplier-reports'
import { UnlockSheet } from '@/features/buyers/components/unlock-sheet'
import { supplier } from '@/features/buyers/queries/supplier'
import { supplierPart } from '@/features/buyers/queries/supplier-part'
import { unlockOffer } from '@/features/buyers/queries/unlock-offer'
import { signedIn } from '@/features/people/signed-in'

interface Props {
  params: Promise<{ code: string }>
  searchParams: Promise<{ part?: string; unlock?: string; unlocked?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('buyers.supplier'))('title') }
}

export default async function SupplierPage({ params, searchParams }: Props) {
  const [occasion, language] = [await signedIn(), await getLocale()]
  const [{ code }, asked] = await Promise.all([params, searchParams])
  const here = `/${language}/buyer/suppliers/${code}`
  const [view, offer] = await Promise.all([
    supplier(occasion, code),
    asked.unlock ? unlockOffer(occasion, asked.unlock) : null,
  ])
  if (!view) notFound()
  const shown = await supplierPart(occasion, view, asked.part, language)
  if (shown.ahead) return <p>{(await getTranslations('reports'))('ahead')}</p>
  return (
    <div className="flex flex-col gap-5">
      {offer ? <UnlockSheet offer={offer} closeHref={here} /> : null}
      <SupplierHead
        view={view}
        here={here}
        part={shown.part}
        unlocked={asked.unlocked === '1'}
        issues={shown.issues}
        visits={shown.visits}
      />
      {shown.part === 'reports' ? <SupplierReports view={view} here={here} /> : null}
      {shown.part === 'plan' ? <BuyerPlanView plan={shown.plan} view={view} here={here} /> : null}
      {shown.part === 'visits' ? <AdvisoryLog log={shown.log} view={view} here={here} /> : null}
    </div>
  )
}
