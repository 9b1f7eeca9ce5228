/**
 * Who may ask for which server action, written by hand from the rules. The columns are the viewers of
 * `support/people.ts` in their order; the object asked about belongs to the factory and the company of those people.
 *
 *   +  may        .  is refused, and nothing is changed
 */
export const expectedActions = `
#                          visitor manager worker union advisor assessor programme finance administrator superUser user
# ACC-13: signing in, and one's own account
people.signInWithPassword   + + + + + + + + + + +
people.requestOneTimeLink   + + + + + + + + + + +
people.signInWithLink       + + + + + + + + + + +
people.signInAs             + + + + + + + + + + +
people.giveSecondFactor     . + + + + + + + + + +
people.beginSecondFactor    . + + + + + + + + + +
people.confirmSecondFactor  . + + + + + + + + + +
people.renewRecoveryCodes   . + + + + + + + + + +
people.removeSecondFactor   . + + + + + + + + + +
people.chooseMembership     . + + + + + + + + + +
people.endSession           . + + + + + + + + + +
people.changePassword       . + + + + + + + + + +
people.signOut              + + + + + + + + + + +
# ACC-02: the administrator keeps all people, manager and super-user their own organisation's; only the administrator deactivates
people.giveRole             . + . . . . . . + . .
people.endRole              . + . . . . . . + . .
people.deactivatePerson     . . . . . . . . + . .
people.reactivatePerson     . . . . . . . . + . .
# ACC-03, IMP-04: the manager keeps the plan, all of the factory take part in self-diagnosis
plan.enterIssueForm         . + + + . . . . . . .
plan.reviewForm             . + + + . . . . . . .
plan.addActionForm          . + . . . . . . . . .
plan.saveIssueField         . + . . . . . . . . .
plan.saveAction             . + . . . . . . . . .
plan.removeActionNow        . + . . . . . . . . .
plan.restoreActionNow       . + . . . . . . . . .
plan.addEvidenceForm        . + . . . . . . . . .
plan.removeEvidenceForm     . + . . . . . . . . .
plan.reportDoneForm         . + . . . . . . . . .
plan.commentForm            . + + + + . . . . . .
# IMP-08: each side agrees for itself, the advisor signs off
plan.agreeForm              . + + + . . . . . . .
plan.recordCheckForm        . . . . + . . . . . .
plan.completeForm           . . . . + . . . . . .
plan.returnForm             . . . . + . . . . . .
plan.notClosableForm        . . . . + . . . . . .
plan.reopenForm             . . . . + . . . . . .
# ADV-01, ADV-07: the advisor's work; ACC-05: the programme manager assigns advisors
advisory.planVisitForm      . . . . + . + . + . .
advisory.changeVisitForm    . . . . + . + . + . .
advisory.cancelVisitForm    . . . . + . + . + . .
advisory.logVisitForm       . . . . + . . . . . .
advisory.correctVisitForm   . . . . + . . . . . .
advisory.addVisitFileForm   . . . . + . . . . . .
advisory.logSupportForm     . . . . + . . . . . .
advisory.commentsSeenForm   . . . . + . . . . . .
advisory.calendarFeedForm   . . . . + . . . . . .
advisory.assignAdvisorForm  . . . . . . + . + . .
# IMP-05: released assessments are taken in by the administrator
assessment.checkFile        . . . . . . . . + . .
assessment.importFile       . . . . . . . . + . .
# ACC-06, BUY-02: the manager gives access, the company asks for it and opens cycles; BUY-07: finance keeps the credits
buyers.giveAccess           . + . . . . . . . . .
buyers.declineAccess        . + . . . . . . . . .
buyers.withdrawAccess       . + . . . . . . . . .
buyers.requestAccess        . . . . . . . . . + +
buyers.unlockCycle          . . . . . . . . . + +
buyers.letUsersAct          . . . . . . . . . + .
buyers.recordPurchase       . . . . . . . + . . .
buyers.correctCredits       . . . . . . . + . . .
buyers.openContributionYear . . . . . . . + . . .
# the demo's clock is everybody's; last, as it moves the days on which the others are done
demo.moveDemoClock          + + + + + + + + + + +
`
