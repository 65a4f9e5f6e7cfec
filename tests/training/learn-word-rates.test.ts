import { expect, it } from 'vitest'
import { learnWordRates } from '../../src/training/learn-word-rates.ts'

it('gives each source of text the same say, and drops what was seen once', () => {
  const law = Array.from({ length: 300 }, () => 'The tariff of the tariff applies.')
  const speech = ['Who ate the soup?', 'I like soup.', 'Give me the ladle.']
  const rates = learnWordRates([law, speech])
  expect(rates.get('soup')).toBeGreaterThan(0)
  expect(rates.has('ladle')).toBe(false)
  const doubled = learnWordRates([[...law, ...law.map((text) => text.replace('tariff', 'levy'))], speech])
  expect(doubled.get('soup')).toBeCloseTo(rates.get('soup') ?? 0, 8)
})

it('keeps the capital of names, not that of a sentence', () => {
  const rates = learnWordRates([
    ['Soup is hot.', 'We saw Lomé and Soup kitchens.', 'Lomé, by Lomé.', 'Hot soup, soup.'],
  ])
  expect(rates.has('Lomé')).toBe(true)
  expect(rates.has('lomé')).toBe(false)
  expect(rates.has('soup')).toBe(true)
})
