import { accept, type Result, refuse } from '@/lib/result'

const millisecondsOfAMinute = 60_000

/** How sign-in is slowed down, from the environment's settings. */
export interface SlowingDown {
  /** Failures within the window that cost nothing. */
  freeFailures: number
  windowMinutes: number
  /** Wait after the first failure too many; doubles with each further one. */
  firstWaitSeconds: number
  longestWaitSeconds: number
}

export interface OneTimeLinkFacts {
  createdAt: Date
  usedAt: Date | null
}

/** The instant from which a one-time link works no more. */
export function oneTimeLinkExpiresAt(createdAt: Date, validMinutes: number): Date {
  return new Date(createdAt.getTime() + validMinutes * millisecondsOfAMinute)
}

/** ACC-13: a one-time link works once and for `validMinutes`. Used, expired and never made are refused alike. */
export function takeOneTimeLink(
  link: OneTimeLinkFacts | null,
  at: Date,
  validMinutes: number,
): Result<{ usedAt: Date }> {
  const works =
    link !== null &&
    link.usedAt === null &&
    link.createdAt <= at &&
    at < oneTimeLinkExpiresAt(link.createdAt, validMinutes)
  return works ? accept({ usedAt: at }) : refuse('ACC-13', 'people.refusals.linkDoesNotWork')
}

/**
 * ACC-13: seconds that one has to wait between tries after so many failures of one account or of one address; 0 while they
 * are free. It locks nobody out for good.
 */
export function waitAfter(failures: number, settings: SlowingDown): number {
  const tooMany = failures - settings.freeFailures
  if (tooMany <= 0) return 0
  return Math.min(settings.firstWaitSeconds * 2 ** (tooMany - 1), settings.longestWaitSeconds)
}
