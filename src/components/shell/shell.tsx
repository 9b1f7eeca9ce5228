import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Wordmark } from '../logo'
import { Menu } from '../menu'
import { SkipLink } from '../skip-link'
import { ActingFor, type ActingForProps, PersonChoices } from './acting-for'
import { BottomBar } from './bottom-bar'
import { CommandButton, CommandMenu } from './command-menu'
import type { NavigationItem } from './navigation'
import { SideNavigation } from './side-navigation'

interface ShellProps extends ActingForProps {
  navigation: NavigationItem[]
  searchEndpoint?: string
  /** Stands above everything: the movable clock of the demo. */
  clockBar?: ReactNode
  children: ReactNode
}

// At the desk the bar has one height, so that the sidebar below it ends where the window does.
const clockBarStyle = 'md:h-11.5'

function Sidebar({ navigation, ...person }: Omit<ShellProps, 'children' | 'clockBar' | 'searchEndpoint'>) {
  const t = useTranslations('shell')
  return (
    <header className="not-printed sticky z-10 top-(--above,0px) hidden h-[calc(100dvh-var(--above,0px))] w-53 shrink-0 flex-col gap-4 border-e border-line bg-sunk px-2.5 py-4 md:flex">
      <span className="px-2">
        <Wordmark />
      </span>
      <CommandButton />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <SideNavigation label={t('navigation')} items={navigation} />
      </div>
      <div className="border-t border-line pt-2">
        <Menu
          up
          align="start"
          className="flex items-center justify-between gap-2 rounded px-2 py-1.5 hover:bg-surface"
          button={
            <>
              <ActingFor actingFor={person.actingFor} />
              <span aria-hidden="true" className="text-ink-second">
                ⋯
              </span>
            </>
          }
        >
          <PersonChoices {...person} />
        </Menu>
      </div>
    </header>
  )
}

/** The frame of every page behind the sign-in: a sidebar at the desk, a bar at the bottom of a phone. */
export function Shell({ clockBar, searchEndpoint, children, ...rest }: ShellProps) {
  const t = useTranslations('shell')
  return (
    <CommandMenu items={rest.navigation} searchEndpoint={searchEndpoint}>
      <SkipLink label={t('skipToContent')} />
      {clockBar ? <div className={`z-20 md:sticky md:top-0 ${clockBarStyle}`}>{clockBar}</div> : null}
      <div
        className={classNames(
          'flex min-h-[calc(100dvh-var(--above,0px))]',
          clockBar ? 'md:[--above:46px]' : undefined,
        )}
      >
        <Sidebar {...rest} />
        <main id="content" tabIndex={-1} className="min-w-0 flex-1 px-4 pb-24 outline-none md:px-6 md:py-5">
          {children}
        </main>
      </div>
      <BottomBar items={rest.navigation}>
        <SideNavigation label={t('everything')} items={rest.navigation} />
        <div className="border-t border-line pt-3">
          <div className="px-3 pb-2">
            <ActingFor actingFor={rest.actingFor} />
          </div>
          <PersonChoices {...rest} />
        </div>
      </BottomBar>
    </CommandMenu>
  )
}
