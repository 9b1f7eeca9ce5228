import { z } from 'zod'
import { languages } from '@/i18n/languages'
import { roles } from '@/rules/people/roles'

const shortest = 12

const text = z.string().trim().min(1)
/** What the request says about itself; given by the door, never by the form. */
const facts = { device: z.string(), address: z.string() }
const ownSession = { sessionId: z.uuid() }

export const passwordSignInInput = z.object({
  email: text.max(320),
  password: z.string().min(1).max(1000),
  ...facts,
})

export const linkRequestInput = z.object({
  email: z.email('people.errors.email').max(320),
  language: z.enum(['en', 'ar', 'bn']),
  address: z.string(),
})

export const linkSignInInput = z.object({ token: text.max(200), ...facts })

export const secondFactorInput = z.object({ code: text.max(40), ...ownSession })

export const ownSessionInput = z.object(ownSession)

export const membershipChoiceInput = z.object({ membershipId: z.uuid(), ...ownSession })

export const passwordChangeInput = z
  .object({
    currentPassword: z.string().max(1000),
    newPassword: z.string().min(shortest, 'people.errors.passwordShort').max(1000),
    repeatedPassword: z.string(),
    device: z.string(),
    ...ownSession,
  })
  .refine((input) => input.newPassword === input.repeatedPassword, {
    path: ['repeatedPassword'],
    message: 'people.errors.passwordsDiffer',
  })

export const sessionEndInput = z.object({ sessionId: z.uuid() })

export const demoSignInInput = z.object({ personId: z.uuid(), device: z.string() })

/** The person is whoever has this address; name and language are those of somebody without an account yet. */
export const roleGivenInput = z.object({
  organisationId: z.uuid(),
  role: z.enum(roles, 'people.errors.role'),
  email: z.string().trim().toLowerCase().pipe(z.email('people.errors.email').max(320)),
  name: z.string().trim().min(1, 'people.errors.name').max(200),
  language: z.enum(languages, 'people.errors.language'),
})

export const roleEndedInput = z.object({ membershipId: z.uuid() })

export const keptPersonInput = z.object({ personId: z.uuid() })
