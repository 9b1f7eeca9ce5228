'use server'
import { getLocale } from 'next-intl/server'
import {
  changePassword as changePasswordCommand,
  chooseMembership as chooseMembershipCommand,
  endSession as endSessionCommand,
  signOut as signOutCommand,
} from '@/features/people/commands/account'
import {
  deactivatePerson as deactivatePersonCommand,
  reactivatePerson as reactivatePersonCommand,
} from '@/features/people/commands/deactivation'
import { signInAs as signInAsCommand } from '@/features/people/commands/demo-sign-in'
import {
  requestOneTimeLink as requestOneTimeLinkCommand,
  signInWithLink as signInWithLinkCommand,
} from '@/features/people/commands/one-time-link'
import { signInWithPassword as signInWithPasswordCommand } from '@/features/people/commands/password-sign-in'
import { endRole as endRoleCommand, giveRole as giveRoleCommand } from '@/features/people/commands/roles'
import {
  beginSecondFactor as beginSecondFactorCommand,
  confirmSecondFactor as confirmSecondFactorCommand,
  giveSecondFactor as giveSecondFactorCommand,
  removeSecondFactor as removeSecondFactorCommand,
  renewRecoveryCodes as renewRecoveryCodesCommand,
} from '@/features/people/commands/second-factor'
import {
  keptPersonForm,
  membershipForm,
  onward,
  ownSession,
  roleForm,
  secondFactorForm,
  startSession,
} from '@/features/people/form-input'
import { toPersonAfter } from '@/features/people/person-address'
import { textOf } from '@/lib/form-text'
import { formAction } from '@/server/action'
import { currentRequest } from '@/server/request'
import { forgetSession } from '@/server/sign-in'

export const signInWithPassword = formAction(signInWithPasswordCommand, {
  input: async (form) => ({
    email: textOf(form, 'email'),
    password: textOf(form, 'password'),
    ...(await currentRequest()),
  }),
  afterwards: startSession,
  goTo: onward,
})

export const requestOneTimeLink = formAction(requestOneTimeLinkCommand, {
  input: async (form) => ({
    email: textOf(form, 'email'),
    language: await getLocale(),
    address: (await currentRequest()).address,
  }),
  done: 'people.link.sent',
})

export const signInWithLink = formAction(signInWithLinkCommand, {
  input: async (form) => ({ token: textOf(form, 'token'), ...(await currentRequest()) }),
  afterwards: startSession,
  goTo: onward,
})

export const giveSecondFactor = formAction(giveSecondFactorCommand, { input: secondFactorForm, goTo: onward })

export const beginSecondFactor = formAction(beginSecondFactorCommand, {
  input: ownSession,
  goTo: (_value, language) => `/${language}/sign-in/second-factor/set-up`,
})

export const confirmSecondFactor = formAction(confirmSecondFactorCommand, {
  input: secondFactorForm,
  data: ({ recoveryCodes }) => recoveryCodes,
})

export const renewRecoveryCodes = formAction(renewRecoveryCodesCommand, {
  input: secondFactorForm,
  data: ({ recoveryCodes }) => recoveryCodes,
})

export const removeSecondFactor = formAction(removeSecondFactorCommand, {
  input: secondFactorForm,
  done: 'people.account.secondFactorRemoved',
})

export const chooseMembership = formAction(chooseMembershipCommand, { input: membershipForm, goTo: onward })

export const endSession = formAction(endSessionCommand, {
  input: (form) => ({ sessionId: textOf(form, 'sessionId') }),
  done: 'people.account.deviceSignedOut',
})

export const changePassword = formAction(changePasswordCommand, {
  input: async (form) => ({
    currentPassword: textOf(form, 'currentPassword'),
    newPassword: textOf(form, 'newPassword'),
    repeatedPassword: textOf(form, 'repeatedPassword'),
    device: (await currentRequest()).device,
    ...(await ownSession()),
  }),
  afterwards: startSession,
  done: 'people.account.passwordChanged',
})

export const signOut = formAction(signOutCommand, {
  input: ownSession,
  afterwards: forgetSession,
  goTo: (_value, language) => `/${language}/sign-in`,
})

export const signInAs = formAction(signInAsCommand, {
  input: async (form) => ({ personId: textOf(form, 'personId'), device: (await currentRequest()).device }),
  afterwards: startSession,
  goTo: onward,
})

export const giveRole = formAction(giveRoleCommand, { input: roleForm, goTo: toPersonAfter('given') })

export const endRole = formAction(endRoleCommand, {
  input: (form) => ({ membershipId: textOf(form, 'endedMembershipId') }),
  goTo: toPersonAfter('ended'),
})

export const deactivatePerson = formAction(deactivatePersonCommand, {
  input: keptPersonForm,
  goTo: toPersonAfter('deactivated'),
})

export const reactivatePerson = formAction(reactivatePersonCommand, {
  input: keptPersonForm,
  goTo: toPersonAfter('reactivated'),
})
