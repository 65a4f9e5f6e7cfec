import { expect, it } from 'vitest'
import { type CopySignature, findCopies, sketchOf } from '../../src/indexing/find-copies.ts'

const nouns = ['harbour', 'orchard', 'library', 'bridge', 'garden', 'office', 'market', 'museum']
const verbs = ['trained', 'visited', 'advised', 'received', 'equipped', 'thanked']
/** Sentences that differ from one another, and from those of another seed. */
const report = (seed: number, sentences = 40) =>
  Array.from({ length: sentences }, (_, i) => {
    const at = seed * 7 + i * 3
    return `In week ${at} the ${nouns[at % 8]} of district ${seed}-${i} ${verbs[at % 6]} the ${nouns[(at + i) % 8]} with ${at * 11} people.`
  }).join(' ')

const sign = (id: string, text: string, symbol: string | null = null): CopySignature => ({
  id,
  symbol,
  language: 'en',
  sketch: sketchOf([{ text }]),
})

it('pairs a text with its copy and its corrected version, whatever their spacing and case', () => {
  const text = report(1)
  const corrected = text.replace('advised', 'counselled').replace('library', 'archive')
  const documents = [
    sign('a', text),
    sign('b', text.toUpperCase().replaceAll('. ', '.\n\n')),
    sign('c', corrected),
    sign('d', report(2)),
  ]
  expect(findCopies(documents)).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
})

it('keeps apart what only looks alike: the report of the next year, a part of a text, short notices', () => {
  const text = report(3)
  const next = text.replace(/\d+/g, (figure) => String(Number(figure) + 1))
  expect(findCopies([sign('a', text), sign('b', next), sign('c', text.slice(0, text.length / 2))])).toEqual(
    [],
  )
  expect(findCopies([sign('a', 'The office is closed.'), sign('b', 'The office is closed.')])).toEqual([])
})

it('believes symbols: those of a correction are one, others are not', () => {
  const text = report(4)
  const signed = [
    sign('a', text, 'IP/C/W/900'),
    sign('b', text, 'IP/C/W/900/Corr.1'),
    sign('c', text, 'IP/C/W/901'),
  ]
  expect(findCopies(signed)).toEqual([['a', 'b']])
})

it('is not slowed down by one text that hundreds of documents hold', () => {
  const text = report(5)
  const pairs = findCopies(Array.from({ length: 600 }, (_, i) => sign(`d${i}`, text)))
  expect(pairs.length).toBeLessThan(600 * 50)
})
