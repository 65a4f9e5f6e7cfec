import { expect, it } from 'vitest'
import type { Corpus } from '../../src/corpus/corpus.ts'
import { oncePerCorpus } from '../../src/corpus/once-per-corpus.ts'

it('works a result out once for a corpus and a key, and anew after a failure', async () => {
  const [one, other] = [{}, {}] as Corpus[] as [Corpus, Corpus]
  const asked: string[] = []
  const made = oncePerCorpus(async (_: Corpus, key: string) => {
    asked.push(key)
    if (asked.length === 1) throw new Error('away')
    return asked.length
  })
  await expect(made(one, 'en')).rejects.toThrow('away')
  expect(await Promise.all([made(one, 'en'), made(one, 'en')])).toEqual([2, 2])
  expect(await made(one, 'fr')).toBe(3)
  expect(await made(other, 'en')).toBe(4)
  expect(await made(one, 'en')).toBe(2)
  expect(asked).toEqual(['en', 'en', 'fr', 'en'])
})
