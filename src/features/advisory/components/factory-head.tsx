import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/page-header'
import { TabLinks } from '@/components/tab-links'

type FactoryPart = 'overview' | 'plan' | 'sign-off' | 'visits' | 'reports'

interface Props {
  factory: { code: string; name: string; localName?: string | null }
  /** The address of the factory's pages: `/en/programme/factories/<code>`. */
  base: string
  part: FactoryPart
  /** Assessors read plan and reports, and no visits. */
  parts: readonly FactoryPart[]
  title?: ReactNode
  actions?: ReactNode
}

/** The head of every page of the programme's staff about one factory, with the ways between them. */
export function FactoryHead({ factory, base, part, parts, title, actions }: Props) {
  const t = useTranslations('programme.factory')
  const name = <bdi>{factory.name}</bdi>
  return (
    <>
      <PageHeader
        title={title ?? name}
        eyebrow={
          title ? (
            name
          ) : (
            <>
              {factory.localName ? <bdi>{factory.localName} · </bdi> : null}
              <bdi>{factory.code}</bdi>
            </>
          )
        }
        actions={actions}
      />
      <TabLinks
        label={t('parts')}
        tabs={parts.map((one) => ({
          href: one === 'overview' ? base : `${base}/${one}`,
          label: t(`part.${one}`),
          current: one === part,
        }))}
      />
    </>
  )
}
