'use server'

import { formAction } from '@/server/action'
import { addVisitFile } from './commands/add-visit-file'
import { assignAdvisor } from './commands/assign-advisor'
import { renewCalendarFeed } from './commands/calendar-feed'
import { markCommentsSeen } from './commands/comments-seen'
import { correctVisit } from './commands/correct-visit'
import { logSupport } from './commands/log-support'
import { logVisit } from './commands/log-visit'
import { cancelVisit, changePlannedVisit, planVisit } from './commands/plan-visit'
import {
  assignmentOf,
  cancellationOf,
  changedPlanOf,
  correctionOf,
  seenOf,
  supportOf,
  visitFileOf,
  visitLogOf,
  visitPlanOf,
} from './form-inputs'

export const planVisitForm = formAction(planVisit, {
  input: visitPlanOf,
  goTo: ({ factoryCode }, language) => `/${language}/programme/factories/${factoryCode}/visits`,
})
export const changeVisitForm = formAction(changePlannedVisit, {
  input: changedPlanOf,
  goTo: ({ factoryCode, visitId }, language) =>
    `/${language}/programme/factories/${factoryCode}/visits/${visitId}`,
})
export const cancelVisitForm = formAction(cancelVisit, {
  input: cancellationOf,
  done: 'advisory.done.cancelled',
})
export const logVisitForm = formAction(logVisit, {
  input: visitLogOf,
  goTo: ({ factoryCode, visitId, startedCycleId }, language) =>
    `/${language}/programme/factories/${factoryCode}/visits/${visitId}${startedCycleId ? '?started=1' : ''}`,
})
export const correctVisitForm = formAction(correctVisit, {
  input: correctionOf,
  goTo: ({ factoryCode, visitId }, language) =>
    `/${language}/programme/factories/${factoryCode}/visits/${visitId}`,
})
export const addVisitFileForm = formAction(addVisitFile, {
  input: visitFileOf,
  done: 'advisory.done.fileAdded',
})
export const logSupportForm = formAction(logSupport, {
  input: supportOf,
  done: 'advisory.done.supportLogged',
})
export const assignAdvisorForm = formAction(assignAdvisor, {
  input: assignmentOf,
  done: 'advisory.done.assigned',
})
export const commentsSeenForm = formAction(markCommentsSeen, {
  input: seenOf,
  done: 'advisory.done.commentsSeen',
})
export const calendarFeedForm = formAction(renewCalendarFeed, { input: () => ({}), data: ({ path }) => path })
