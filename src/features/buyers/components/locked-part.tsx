import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/empty-state'
import { LinkButton } from '@/components/link-button'
import type { SupplierView } from '@/features/buyers/queries/supplier'

/** Why a part of a supplier cannot be read, and what would open it. */
export function LockedPart({
  view,
  here,
  part,
}: {
  view: SupplierView
  here: string
  part: 'plan' | 'visits'
}) {
  const t = useTranslations('buyers.supplier')
  const openable = view.cycles.find(({ mayUnlock, servicePackage }) => mayUnlock && servicePackage === 'FULL')
  const given = view.access.state === 'GIVEN'
  return (
    <EmptyState
      title={t(`lockedPart.${part}`)}
      actions={
        openable ? (
          <LinkButton kind="primary" href={`${here}?unlock=${openable.id}`} scroll={false} prefetch={false}>
            {t('unlockCycle', { number: openable.number })}
          </LinkButton>
        ) : null
      }
    >
      {t(given ? 'lockedPart.needsUnlock' : 'lockedPart.needsAccess')}
    </EmptyState>
  )
}
