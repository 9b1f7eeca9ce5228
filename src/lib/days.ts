import { TZDate } from '@date-fns/tz'
import { UTCDate } from '@date-fns/utc'
import { getDay, getYear } from 'date-fns'

/** A calendar day, `YYYY-MM-DD`. Days in this form compare and sort as text. */
export type Day = string

const millisecondsOfDay = 86_400_000
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether the text is a day that exists in the calendar. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string') return false
  const [, year, month, day] = pattern.exec(text) ?? []
  return day !== undefined && Number(day) >= 1 && Number(day) <= lengthOfMonth(Number(year), Number(month))
}

/** The day, or null when the text is none. */
export function parseDay(text: string): Day | null {
  const trimmed = text.trim()
  return isDay(trimmed) ? trimmed : null
}

/** Negative when `a` is earlier, 0 when the same, positive when later. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function earlierOf(a: Day, b: Day): Day {
  return a <= b ? a : b
}

export function laterOf(a: Day, b: Day): Day {
  return a >= b ? a : b
}

export function addDays(day: Day, days: number): Day {
  return written(new UTCDate(midnight(day) + days * millisecondsOfDay))
}

/** The same day of the month, `months` later; the last day of that month where it has none (31 January + 1 = 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = partsOf(day)
  const count = year * 12 + month - 1 + months
  const [inYear, inMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayFrom(inYear, inMonth, Math.min(dayOfMonth, lengthOfMonth(inYear, inMonth)))
}

/** Days from `from` to `to`: 1 from one day to the next, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (midnight(to) - midnight(from)) / millisecondsOfDay
}

/** The first day of the calendar month. */
export function startOfCalendarMonth(day: Day): Day {
  const [year, month] = partsOf(day)
  return dayFrom(year, month, 1)
}

/** The last day of the calendar month. */
export function endOfCalendarMonth(day: Day): Day {
  const [year, month] = partsOf(day)
  return dayFrom(year, month, lengthOfMonth(year, month))
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return getDay(at(day))
}

export function yearOf(day: Day): number {
  return getYear(at(day))
}

/** The day it is in `timeZone` (an IANA name) at that instant. */
export function dayInTimeZone(instant: Date, timeZone: string): Day {
  const [month, day, year] = calendarOf(timeZone).format(instant).split('/')
  return `${year}-${month}-${day}`
}

/** The instant at which the day begins in `timeZone`. */
export function startOfDayIn(day: Day, timeZone: string): Date {
  const [year, month, dayOfMonth] = partsOf(day)
  return new Date(new TZDate(year, month - 1, dayOfMonth, timeZone).getTime())
}

const calendars = new Map<string, Intl.DateTimeFormat>()

// Made once for each zone: the pages of long plans ask for thousands of days.
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const known = calendars.get(timeZone)
  if (known) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const calendar = new Intl.DateTimeFormat('en-US', { ...parts, timeZone })
  calendars.set(timeZone, calendar)
  return calendar
}

// Counted in UTC, where every day has 24 hours; the zone of this machine plays no part.
function at(day: Day): UTCDate {
  return new UTCDate(midnight(day))
}

function midnight(day: Day): number {
  return Date.parse(`${checked(day)}T00:00:00Z`)
}

function partsOf(day: Day): [year: number, month: number, dayOfMonth: number] {
  const [year = 0, month = 1, dayOfMonth = 1] = checked(day).split('-').map(Number)
  return [year, month, dayOfMonth]
}

function dayFrom(year: number, month: number, dayOfMonth: number): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`
}

/** Days of a month of a year; 0 for a month that does not exist. */
function lengthOfMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (month === 2 && isLeap ? 29 : lengths[month - 1]) ?? 0
}

function checked(day: Day): Day {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  return day
}

function written(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
