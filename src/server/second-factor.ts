import 'server-only'
import { createHmac, randomBytes } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { toString as drawCode } from 'qrcode'
import { environment } from '@/server/environment'

const secondsOfAStep = 30
const recoveryCodes = 10
// Read aloud and typed by hand: no letter that looks like a digit.
const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** A new secret for an authenticator app. */
export function newTotpSecret(): string {
  return generateSecret()
}

/** What the authenticator app reads from the picture. */
export function totpAddress(secret: string, email: string): string {
  return generateURI({ issuer: 'Selvedge', label: email, secret })
}

/** The picture of an address, as an SVG document. */
export function pictureOf(address: string): Promise<string> {
  return drawCode(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
}

/**
 * The 30-second step to which a code belongs, or null when it is wrong or not newer than `lastStep`, the last one used:
 * a code works once (ACC-13). One step earlier or later is accepted, for clocks that differ. `at`: the real time.
 */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number | null): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const result = verifySync({
    secret,
    token,
    epoch: Math.floor(at.getTime() / 1000),
    epochTolerance: secondsOfAStep,
    ...(lastStep === null ? {} : { afterTimeStep: lastStep }),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}

/** Ten codes for whoever has lost the device: shown once, kept as hashes. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodes }, () => [group(), group(), group()].join('-'))
}

function group(): string {
  return Array.from(randomBytes(4), (byte) => letters[byte % letters.length]).join('')
}

/** What is kept of a recovery code or of the token of a one-time link; both are too long to be guessed. */
export function hashOfSecret(kind: 'recovery' | 'link', secret: string): string {
  const plain = kind === 'recovery' ? secret.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') : secret
  return createHmac('sha256', environment().SELVEDGE_SECRET).update(`${kind}:${plain}`).digest('hex')
}
