import { expect, it } from 'vitest'
import { tokenize } from '../../src/analyse/tokenize.ts'
import { parseTranslations } from '../../src/translate/learned-translations.ts'
import { learnedTranslations } from '../../src/translate/translate-word.ts'

const everywhere = { documentFrequency: () => 1, cognates: () => [] }
const tables = {
  dictionary: parseTranslations('en>fr\nparti\tfet 80\tgroup 80\nwharf\tquai 50\n'),
  shipped: parseTranslations('en>fr\nparti\tparti 90\tfet 5\n'),
  own: new Map(),
}

function weightsOf(word: string): Record<string, number> {
  const [token] = tokenize(word)
  const found = token ? learnedTranslations(token, 'en', everywhere, tables) : []
  return Object.fromEntries(found.map(({ term, weight }) => [term, weight]))
}

it('weighs the dictionary by what aligned texts tell of a word', () => {
  const { 'fr:parti': learned, 'fr:fet': both, 'fr:group': listed } = weightsOf('party')
  expect(both).toBe(0.05)
  expect(listed).toBeGreaterThan(0)
  expect(listed).toBeLessThan(learned as number)
  expect(weightsOf('wharf')['fr:quai']).toBeGreaterThan(listed as number)
})
