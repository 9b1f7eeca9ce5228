import type { Day } from '@/lib/days'
import { isDay } from '@/lib/days'
import { accept, type Result, refuse } from '@/lib/result'

export const deliveryModes = ['IN_PERSON', 'VIRTUAL', 'HYBRID'] as const
export type DeliveryMode = (typeof deliveryModes)[number]

export const supportChannels = ['CALL', 'MESSAGE', 'ONLINE_MEETING', 'DOCUMENT'] as const
export type SupportChannel = (typeof supportChannels)[number]

/** The sides that take part in a visit. */
export const visitSides = ['management', 'workers', 'union'] as const
export type VisitSide = (typeof visitSides)[number]

export interface PlannedVisit {
  plannedOn: Day
  mode: DeliveryMode
  /** In half-day steps. */
  days: number
  purpose: string
}

export interface Participants {
  present: number
  women: number
}

export interface LoggedVisit {
  visitedOn: Day
  mode: DeliveryMode
  days: number
  participants: Record<VisitSide, Participants>
  topics: readonly string[]
  agreements: readonly { what: string; responsible: string | null; dueOn: Day | null }[]
}

type Fields = Record<string, string>

/** ADV-01: a visit that can be planned on that day. */
export function planVisit(visit: PlannedVisit, on: Day): Result<PlannedVisit> {
  const fields = { ...modeAndDays(visit) }
  if (!isDay(visit.plannedOn)) fields.plannedOn = 'advisory.refusals.dayMissing'
  else if (visit.plannedOn < on) fields.plannedOn = 'advisory.refusals.plannedInPast'
  if (visit.purpose.trim() === '') fields.purpose = 'advisory.refusals.purposeMissing'
  return checked(visit, fields)
}

/** ADV-01: a visit that took place, as it can be logged on that day. */
export function logVisit(visit: LoggedVisit, on: Day): Result<LoggedVisit> {
  const fields = {
    ...modeAndDays(visit),
    ...participantFields(visit.participants),
    ...agreementFields(visit),
  }
  if (!isDay(visit.visitedOn)) fields.visitedOn = 'advisory.refusals.dayMissing'
  else if (visit.visitedOn > on) fields.visitedOn = 'advisory.refusals.notYetTakenPlace'
  if (visit.topics.every((topic) => topic.trim() === '')) fields.topics = 'advisory.refusals.topicMissing'
  return checked(visit, fields)
}

/** ADV-01: support between visits: one line with date, channel and topic; it uses no visit days. */
export function logSupport<Contact extends { on: Day; channel: SupportChannel; topic: string }>(
  contact: Contact,
  on: Day,
): Result<Contact> {
  const fields: Fields = {}
  if (!isDay(contact.on)) fields.on = 'advisory.refusals.dayMissing'
  else if (contact.on > on) fields.on = 'advisory.refusals.notYetTakenPlace'
  if (!supportChannels.includes(contact.channel)) fields.channel = 'advisory.refusals.channelUnknown'
  if (contact.topic.trim() === '') fields.topic = 'advisory.refusals.topicMissing'
  return checked(contact, fields)
}

function modeAndDays({ mode, days }: { mode: DeliveryMode; days: number }): Fields {
  const fields: Fields = {}
  if (!deliveryModes.includes(mode)) fields.mode = 'advisory.refusals.modeUnknown'
  if (!(days > 0) || !Number.isInteger(days * 2)) fields.days = 'advisory.refusals.halfDaySteps'
  return fields
}

function participantFields(participants: Record<VisitSide, Participants>): Fields {
  const fields: Fields = {}
  for (const side of visitSides) {
    const { present, women } = participants[side]
    if (!isCount(present)) fields[`${side}Present`] = 'advisory.refusals.countNotWhole'
    if (!isCount(women)) fields[`${side}Women`] = 'advisory.refusals.countNotWhole'
    else if (women > present) fields[`${side}Women`] = 'advisory.refusals.moreWomenThanPresent'
  }
  const nobody = visitSides.every((side) => participants[side].present === 0)
  return nobody ? { ...fields, managementPresent: 'advisory.refusals.nobodyPresent' } : fields
}

function agreementFields({ agreements, visitedOn }: LoggedVisit): Fields {
  const fields: Fields = {}
  agreements.forEach(({ what, dueOn }, index) => {
    if (what.trim() === '') fields[`agreements.${index}.what`] = 'advisory.refusals.agreementEmpty'
    if (dueOn !== null && dueOn < visitedOn)
      fields[`agreements.${index}.dueOn`] = 'advisory.refusals.dueBeforeVisit'
  })
  return fields
}

function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0
}

function checked<T>(value: T, fields: Fields): Result<T> {
  const [reason] = Object.values(fields)
  return reason === undefined ? accept(value) : refuse('ADV-01', reason, { fields })
}
