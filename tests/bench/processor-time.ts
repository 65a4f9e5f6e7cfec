/** Processor time of this process so far, in milliseconds: what else the machine does counts for nothing. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** How long some work takes, in milliseconds of `now`. */
export async function timed(
  work: () => unknown,
  now: () => number = () => performance.now(),
): Promise<number> {
  const startedAt = now()
  await work()
  return now() - startedAt
}
