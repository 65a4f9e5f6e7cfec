import { open } from 'node:fs/promises'

/** Writes a file so that it lasts through a power cut. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes what was written into a file, or the names in a folder, last. Systems that sync no folders do so by themselves. */
export async function syncPath(path: string): Promise<void> {
  const opened = await open(path, 'r').catch(() => null)
  await opened?.sync().catch(() => {})
  await opened?.close()
}
