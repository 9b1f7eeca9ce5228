/** Says what is being done, shows a dot for every second it takes, and how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  process.stdout.write(`  ${title} `)
  const dots = setInterval(() => process.stdout.write('.'), 1000)
  try {
    const result = await work()
    process.stdout.write(` ${((performance.now() - from) / 1000).toFixed(1)} s\n`)
    return result
  } catch (error) {
    process.stdout.write(' failed\n')
    throw error
  } finally {
    clearInterval(dots)
  }
}
