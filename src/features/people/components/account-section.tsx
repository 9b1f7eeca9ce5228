import type { ReactNode } from 'react'
import { Panel, PanelSection } from '@/components/panel'

/** A part of the account page. */
export function AccountSection({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children: ReactNode
}) {
  return (
    <Panel>
      <PanelSection>
        <h2 className="text-lg">{title}</h2>
        {text ? <p className="text-ink-second">{text}</p> : null}
      </PanelSection>
      {children}
    </Panel>
  )
}
