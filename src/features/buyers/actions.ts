'use server'
import {
  answerAccess as answerAccessCommand,
  requestAccess as requestAccessCommand,
  withdrawAccess as withdrawAccessCommand,
} from '@/features/buyers/commands/access'
import {
  correctCredits as correctCreditsCommand,
  openContributionYear as openContributionYearCommand,
  recordPurchase as recordPurchaseCommand,
} from '@/features/buyers/commands/payments'
import { unlockCycle as unlockCycleCommand } from '@/features/buyers/commands/unlock'
import { letUsersAct as letUsersActCommand } from '@/features/buyers/commands/users-may'
import { wholeNumberOf } from '@/features/buyers/form-input'
import { textOf } from '@/lib/form-text'
import { formAction } from '@/server/action'

export const requestAccess = formAction(requestAccessCommand, {
  input: (form) => ({ factoryId: textOf(form, 'factoryId'), purpose: textOf(form, 'purpose') }),
  goTo: ({ factoryCode }, language) => `/${language}/buyer/suppliers/${factoryCode}`,
})

export const giveAccess = formAction(answerAccessCommand, {
  input: (form) => ({ accessId: textOf(form, 'accessId'), give: true, until: textOf(form, 'until') }),
  done: 'buyers.access.given',
})

export const declineAccess = formAction(answerAccessCommand, {
  input: (form) => ({ accessId: textOf(form, 'accessId'), give: false }),
  done: 'buyers.access.declined',
})

export const withdrawAccess = formAction(withdrawAccessCommand, {
  input: (form) => ({ accessId: textOf(form, 'accessId') }),
  done: 'buyers.access.withdrawn',
})

export const unlockCycle = formAction(unlockCycleCommand, {
  input: (form) => ({ cycleId: textOf(form, 'cycleId') }),
  goTo: ({ factoryCode }, language) => `/${language}/buyer/suppliers/${factoryCode}?unlocked=1`,
})

export const recordPurchase = formAction(recordPurchaseCommand, {
  input: (form) => ({
    companyId: textOf(form, 'companyId'),
    credits: wholeNumberOf(form, 'credits'),
    invoice: textOf(form, 'invoice'),
  }),
  done: 'buyers.companies.purchaseRecorded',
})

export const correctCredits = formAction(correctCreditsCommand, {
  input: (form) => ({
    companyId: textOf(form, 'companyId'),
    amount: wholeNumberOf(form, 'amount'),
    reason: textOf(form, 'reason'),
  }),
  done: 'buyers.companies.correctionRecorded',
})

export const openContributionYear = formAction(openContributionYearCommand, {
  input: (form) => ({
    companyId: textOf(form, 'companyId'),
    startsOn: textOf(form, 'startsOn'),
    endsOn: textOf(form, 'endsOn'),
    quota: wholeNumberOf(form, 'quota'),
  }),
  done: 'buyers.companies.yearOpened',
})

export const letUsersAct = formAction(letUsersActCommand, {
  input: (form) => ({ usersMay: textOf(form, 'usersMay') === 'yes' }),
  done: 'buyers.usersMay.saved',
})
