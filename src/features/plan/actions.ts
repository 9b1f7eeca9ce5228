'use server'

import { action, formAction } from '@/server/action'
import { addAction, changeAction, removeAction, restoreAction } from './commands/change-actions'
import { changeIssueField } from './commands/change-issue-field'
import { completeIssue, markNotClosable, reopenIssue, reportDone, returnIssue } from './commands/change-state'
import { agree, recordCheck } from './commands/checks'
import { comment } from './commands/comment'
import { addEvidence, removeEvidence } from './commands/evidence'
import { enterSelfDiagnosedIssues, recordSelfDiagnosisReview } from './commands/self-diagnosis'
import {
  actionOf,
  checkOf,
  commentOf,
  completionOf,
  entriesOf,
  evidenceOf,
  fileOf,
  issueOf,
  noteOf,
  reasonOf,
  reviewOf,
} from './form-inputs'

export const enterIssueForm = formAction(enterSelfDiagnosedIssues, {
  input: entriesOf,
  goTo: ({ entered }, language) =>
    `/${language}/factory/self-diagnosis?${new URLSearchParams(entered.map(({ number }) => ['added', String(number)]))}`,
})
export const reviewForm = formAction(recordSelfDiagnosisReview, {
  input: reviewOf,
  done: 'plan.done.reviewed',
})
export const addActionForm = formAction(addAction, { input: actionOf, done: 'plan.done.actionAdded' })
export const commentForm = formAction(comment, { input: commentOf, done: 'plan.done.commented' })
export const addEvidenceForm = formAction(addEvidence, { input: fileOf, done: 'plan.done.evidenceAdded' })
export const removeEvidenceForm = formAction(removeEvidence, {
  input: evidenceOf,
  done: 'plan.done.evidenceRemoved',
})
export const reportDoneForm = formAction(reportDone, { input: issueOf, done: 'plan.done.reported' })
export const agreeForm = formAction(agree, { input: noteOf, done: 'plan.done.agreed' })
export const recordCheckForm = formAction(recordCheck, { input: checkOf, done: 'plan.done.checkRecorded' })
export const completeForm = formAction(completeIssue, { input: completionOf, done: 'plan.done.completed' })
export const returnForm = formAction(returnIssue, { input: reasonOf, done: 'plan.done.returned' })
export const notClosableForm = formAction(markNotClosable, { input: reasonOf, done: 'plan.done.notClosable' })
export const reopenForm = formAction(reopenIssue, { input: reasonOf, done: 'plan.done.reopened' })

export const saveIssueField = action(changeIssueField)
export const saveAction = action(changeAction)
export const removeActionNow = action(removeAction)
export const restoreActionNow = action(restoreAction)
