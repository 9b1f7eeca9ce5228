import { describe, expect, test } from 'vitest'
import { type CalendarEvent, icsOf } from './ics'

const event: CalendarEvent = {
  uid: 'visit-1@selvedge',
  sequence: 2,
  day: '2027-12-31',
  summary: 'Advisory visit',
  description: 'Purpose',
  location: 'Gazipur',
  url: 'https://portal.example.org/en/programme',
  cancelled: false,
}

function written(changes: Partial<CalendarEvent> = {}): string {
  return icsOf({
    product: '-//Selvedge//Visits//EN',
    name: 'Visits',
    at: new Date('2027-03-01T08:05:09.123Z'),
    events: [{ ...event, ...changes }],
  })
}

const unfolded = (ics: string) => ics.replaceAll('\r\n ', '')

describe('a calendar as RFC 5545 writes it', () => {
  test('has one event with its lasting id, its state of change, its stamp and its whole day', () => {
    const lines = written().split('\r\n')
    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Selvedge//Visits//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ])
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:visit-1@selvedge',
        'SEQUENCE:2',
        'DTSTAMP:20270301T080509Z',
        'DTSTART;VALUE=DATE:20271231',
        'DTEND;VALUE=DATE:20280101',
        'STATUS:CONFIRMED',
      ]),
    )
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', ''])
  })

  test('says of a cancelled event that it is cancelled', () => {
    expect(written({ cancelled: true })).toContain('\r\nSTATUS:CANCELLED\r\n')
  })

  test('escapes what has a meaning of its own, so that a text cannot add lines', () => {
    const ics = unfolded(written({ summary: 'A, B; C\\D\r\nSTATUS:CANCELLED\u0000' }))
    expect(ics).toContain('SUMMARY:A\\, B\\; C\\\\D\\nSTATUS:CANCELLED\r\n')
    expect(ics).toContain('\r\nSTATUS:CONFIRMED\r\n')
  })

  test.each(['a'.repeat(300), 'পরিদর্শন '.repeat(40), 'زيارة '.repeat(60), '👩‍🏭'.repeat(30)])(
    'folds long lines at 75 octets and gives the same text back: %s',
    (description) => {
      const ics = written({ description })
      const longest = Math.max(...ics.split('\r\n').map((line) => new TextEncoder().encode(line).length))
      expect(longest).toBeLessThanOrEqual(75)
      expect(unfolded(ics)).toContain(`DESCRIPTION:${description}\r\n`)
    },
  )
})
