import 'server-only'
import { requireApplicationRole } from '@/server/database/application-role'
import { environment } from '@/server/environment'
import { type DailyJob, startJobs } from '@/server/jobs'
import { followPublicChanges } from '@/server/kept-pages'
import { reference } from '@/server/reference/reference'

/**
 * Before the first request: the settings and the reference data are right and the database's role cannot rewrite the past,
 * or the process ends and says what is wrong; then changes of the public record are followed, and the jobs start.
 */
export async function startUp(dailyJobs: readonly DailyJob[]): Promise<void> {
  try {
    environment()
    reference()
    await requireApplicationRole(environment().DATABASE_URL)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
    process.exit(1)
  }
  await followPublicChanges()
  await startJobs(dailyJobs)
}
