/** Called by Next once, when a server process starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startUp } = await import('@/server/start-up')
  const { refreshPublicEntries } = await import('@/features/transparency/commands')
  await startUp([{ queue: 'refresh-public-entries', run: refreshPublicEntries }])
}
