import { expect, it } from 'vitest'
import { nearestPassages } from '../../src/dense/nearest-passages.ts'
import { noVector, quantise, type VectorTable } from '../../src/dense/passage-vectors.ts'
import { randomNumbers } from '../../src/evaluation/ranking-figures.ts'
import { type PassageLanguage, passageLanguages } from '../../src/model/language.ts'

/** No multiple of the numbers that are added up together. */
const dimensions = 50

function unit(numbers: readonly number[]): Float32Array {
  const length = Math.hypot(...numbers)
  return Float32Array.from(numbers, (number) => number / length)
}

/** Texts as what they mean, and a share of what their language has in common. */
function tableOf(texts: { language: PassageLanguage; meaning: readonly number[] }[]): VectorTable {
  const values = new Int8Array(texts.length * dimensions)
  const scales = texts.map(({ meaning }, row) =>
    quantise(unit(meaning), values.subarray(row * dimensions, (row + 1) * dimensions)),
  )
  return {
    maker: '',
    dimensions,
    rows: Int32Array.from(texts.keys()),
    names: new Uint8Array(),
    languages: Uint8Array.from(texts, ({ language }) => passageLanguages.indexOf(language)),
    scales: Float32Array.from(scales),
    values,
  }
}

const random = randomNumbers(7)
const someMeaning = () => Array.from({ length: dimensions }, () => random() - 0.5)
const asked = someMeaning()
/** Nearly what is asked, in the words of a language. */
const likeAsked = () => asked.map((number) => number + 0.2 * (random() - 0.5))
const inLanguage = (language: PassageLanguage, meaning: number[]) => ({
  language,
  meaning: meaning.map((number, at) => number + (at % 2 === Number(language === 'fr') ? 0.8 : 0)),
})
const query = unit(inLanguage('fr', asked).meaning)
const others = (language: PassageLanguage, count: number) =>
  Array.from({ length: count }, () => inLanguage(language, someMeaning()))

it('finds what means the same in another language, though all texts in its own are nearer by their language', () => {
  const texts = [...others('fr', 60), inLanguage('en', likeAsked()), ...others('en', 60)]
  const [nearest, ...rest] = nearestPassages(query, tableOf(texts)).sort((a, b) => b.nearness - a.nearness)
  expect(nearest?.ordinal).toBe(60)
  expect(nearest?.nearness).toBeGreaterThan(0.3)
  expect(rest.every(({ nearness }) => nearness < 0.2)).toBe(true)
})

it('takes nothing for near where nothing stands out, or where there is little to stand out from', () => {
  const alike = Array.from({ length: 60 }, () => inLanguage('fr', likeAsked()))
  expect(
    nearestPassages(query, tableOf(alike.map(({ language }) => ({ language, meaning: asked })))),
  ).toEqual([])
  expect(nearestPassages(query, tableOf([inLanguage('fr', likeAsked()), ...others('fr', 8)]))).toEqual([])
})

it('gives every passage that says it, and none that has no vector', () => {
  const table = tableOf([...others('fr', 40), inLanguage('fr', likeAsked())])
  const rows = Int32Array.from([noVector, ...table.rows, 40])
  const near = nearestPassages(query, { ...table, rows }).filter(({ nearness }) => nearness > 0.3)
  expect(near.map(({ ordinal }) => ordinal)).toEqual([41, 42])
})
