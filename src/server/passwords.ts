import 'server-only'
import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** What is kept of a password (argon2id). */
export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

let nobodys: Promise<string> | undefined

/**
 * Whether this is the password. Without a hash (no such person, or one without a password) it takes as long as with one
 * and answers no, so that nobody learns from the time who has an account (ACC-13).
 */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(randomBytes(16).toString('hex'))
  const matches = await verify(passwordHash ?? (await nobodys), password)
  return passwordHash !== null && matches
}
