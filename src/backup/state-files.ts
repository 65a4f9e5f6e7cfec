import { access } from 'node:fs/promises'
import { join } from 'node:path'

/** What is kept in the state folder and lost with it. */
const kept = ['gaps.jsonl']

/** The files of the state folder that a backup holds. */
export async function stateFiles(stateDir: string): Promise<string[]> {
  const present = await Promise.all(
    kept.map((name) =>
      access(join(stateDir, name)).then(
        () => [name],
        () => [],
      ),
    ),
  )
  return present.flat()
}
