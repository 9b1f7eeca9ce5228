import { addDays, type Day } from './days'

export interface CalendarEvent {
  /** Stays the same for the life of the event. */
  uid: string
  /** Raised by one at each change, so that calendars take over the newer state. */
  sequence: number
  day: Day
  summary: string
  description: string
  location: string
  url: string
  cancelled: boolean
}

export interface CalendarFeed {
  /** Whose product it is, as RFC 5545 wants it: `-//Selvedge//Visits//EN`. */
  product: string
  name: string
  /** When the feed was written. */
  at: Date
  events: readonly CalendarEvent[]
}

/** A calendar of whole-day events as RFC 5545 writes it. */
export function icsOf({ product, name, at, events }: CalendarFeed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${text(product)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp(at))),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventLines(event: CalendarEvent, written: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${written}`,
    `DTSTART;VALUE=DATE:${compact(event.day)}`,
    // The end of a whole-day event is the first day after it.
    `DTEND;VALUE=DATE:${compact(addDays(event.day, 1))}`,
    `SUMMARY:${text(event.summary)}`,
    `DESCRIPTION:${text(event.description)}`,
    `LOCATION:${text(event.location)}`,
    `URL:${event.url}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ]
}

/** RFC 5545, 3.3.11: backslash, semicolon and comma are escaped, line breaks written as \n; other controls fall away. */
function text(value: string): string {
  return value
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

const longestLine = 75

/** RFC 5545, 3.1: no line is longer than 75 octets; a sign is never cut in two. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    // A continued line begins with a space, which counts.
    if (octets + size > longestLine - (pieces.length > 0 ? 1 : 0)) {
      pieces.push(piece)
      piece = ''
      octets = 0
    }
    piece += sign
    octets += size
  }
  return [...pieces, piece].join('\r\n ')
}

function compact(day: Day): string {
  return day.replaceAll('-', '')
}

function stamp(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}
