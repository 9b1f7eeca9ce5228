import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { classNames } from './class-names'
import { type PlacedMark, placeMarks, type TimelineMark } from './timeline-lanes'

interface TimelineProps {
  /** What this is the time of: "Cycle 3". */
  label: string
  months?: number
  marks: TimelineMark[]
  /** Months since the start; left out when today lies outside. */
  today?: { at: number; label: string } | undefined
}

function place(at: number, months: number): CSSProperties {
  return { insetInlineStart: `${Math.min(100, Math.max(0, (at / months) * 100))}%` }
}

function Dot({ state }: { state: TimelineMark['state'] }) {
  const look = {
    done: 'border-indigo bg-indigo',
    due: 'border-indigo bg-surface',
    late: 'border-amber bg-amber',
  }
  return <span className={`size-3 shrink-0 rounded-full border-2 ${look[state]}`} aria-hidden="true" />
}

function MarkWords({ mark }: { mark: TimelineMark }) {
  const t = useTranslations('components')
  const late = mark.state === 'late'
  return (
    <>
      {mark.href ? (
        <Link href={mark.href} prefetch={false} className={late ? 'font-strong text-amber' : 'text-ink'}>
          {mark.label}
        </Link>
      ) : (
        <span className={late ? 'font-strong text-amber' : undefined}>{mark.label}</span>
      )}
      <span className="sr-only">, {t(`timeline.${mark.state}`)}</span>
    </>
  )
}

function Mark({ mark, months, past }: { mark: PlacedMark; months: number; past: boolean }) {
  const { turned } = mark
  return (
    <li
      className={classNames(
        'absolute flex -translate-y-1/2 items-center gap-1 whitespace-nowrap text-sm',
        turned && 'flex-row-reverse',
      )}
      style={{
        ...(turned ? { insetInlineEnd: `${100 - (mark.at / months) * 100}%` } : place(mark.at, months)),
        top: `${34 + mark.lane * 22}px`,
      }}
    >
      <Dot state={mark.state} />
      {/* Words stand on the ground of their month, so that no line of the calendar runs through them. */}
      <span
        className={classNames(
          'hidden rounded-full px-0.5 leading-4.5 lg:inline-block',
          past ? 'bg-sunk' : 'bg-surface',
        )}
      >
        <MarkWords mark={mark} />
      </span>
    </li>
  )
}

function Months({ months, today }: { months: number; today: number }) {
  const t = useTranslations('components')
  return (
    <div aria-hidden="true" className="absolute inset-0 flex overflow-hidden rounded">
      {Array.from({ length: months }, (_, index) => index + 1).map((month) => (
        <span
          key={month}
          className={classNames(
            'flex-1 border-s border-line px-1.5 pt-1 text-xs text-ink-second first:border-s-0',
            month < Math.floor(today) + 1 && 'bg-sunk',
          )}
        >
          <span className={month % 2 === 0 ? 'hidden md:inline' : undefined}>
            {month === 1 ? <span className="hidden lg:inline">{t('timeline.month')} </span> : null}
            {month}
          </span>
        </span>
      ))}
    </div>
  )
}

/** Where a cycle is and what is due: stands on top of every page about a cycle. */
export function Timeline({ label, months = 12, marks, today }: TimelineProps) {
  const placed = placeMarks(marks, months)
  const lanes = Math.max(1, ...placed.map((mark) => mark.lane + 1))
  const ahead = placed.filter((mark) => mark.state !== 'done')
  return (
    <section aria-label={label} className="flex flex-col gap-2">
      <div
        className="relative rounded border border-line bg-surface"
        style={{ height: `${26 + lanes * 22 + (today ? 16 : 4)}px` }}
      >
        <Months months={months} today={today?.at ?? 0} />
        {today ? (
          <div className="absolute inset-y-0 border-s-2 border-ink" style={place(today.at, months)}>
            <span
              className={classNames(
                'absolute bottom-0.5 px-1 text-xs font-strong whitespace-nowrap',
                today.at / months > 0.86 ? 'end-0.5' : 'start-0',
              )}
            >
              {today.label}
            </span>
          </div>
        ) : null}
        <ol>
          {placed.map((mark) => (
            <Mark
              key={`${mark.at} ${mark.label}`}
              mark={mark}
              months={months}
              past={mark.at + 0.4 < Math.floor(today?.at ?? 0)}
            />
          ))}
        </ol>
      </div>
      {ahead.length > 0 ? (
        <ul className="flex flex-col gap-1 text-sm lg:hidden">
          {ahead.map((mark) => (
            <li key={`${mark.at} ${mark.label}`} className="flex items-center gap-2">
              <Dot state={mark.state} />
              <span>
                <MarkWords mark={mark} />
              </span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
