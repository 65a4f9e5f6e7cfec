/** What a text shows of being a sentence or a title, by name; weights in `data/tables/learned/heading-model.json`. */

const word = /[\p{L}\p{M}\d]+(?:-[\p{L}\p{M}\d]+)*/gu
/** Letters glued behind an apostrophe: "Tom's", "they'll", "don't". */
const contracted = /\p{L}['’](\p{Ll}{1,2})(?![\p{L}\d])/gu
/** Shorter words are read whole, of longer ones the ending tells nouns from verbs. */
const minEndingChars = 4
const endingChars = [2, 3]
/** More words tell no more, and a line without end takes no more time. */
const maxWords = 60

const bin = (value: number, bounds: readonly number[]) => bounds.filter((bound) => value >= bound).length
const wordBounds = [2, 3, 4, 5, 6, 7, 9, 11, 13, 16, 20, 26]
const isCapital = (text: string) => /^\p{Lu}/u.test(text)

/** How a word enters: whole where `known` says that it is one of the small words of a language, else by its end. */
function namesOf(text: string, known: (word: string) => boolean): string[] {
  const lower = text.toLowerCase()
  if (known(lower)) return [`word ${lower}`]
  if (/\d/.test(lower)) return []
  if (lower.length < minEndingChars) return ['short']
  return endingChars.map((length) => `end ${lower.slice(-length)}`)
}

function featuresOfCase(text: string, words: string[]): string[] {
  const letters = words.filter((each) => /\p{L}{2}/u.test(each))
  const capitals = letters.slice(1).filter(isCapital).length
  const share = letters.length > 1 ? capitals / (letters.length - 1) : 0
  return [
    `capitals ${bin(share, [0.01, 0.35, 0.7])}`,
    /\p{Ll}/u.test(text) ? 'mixed case' : 'all capitals',
    isCapital(text.trimStart()) || /^\s*\d/.test(text) ? 'capital first' : 'small first',
  ]
}

function featuresOfSigns(text: string): string[] {
  return [
    `commas ${bin(text.match(/,/g)?.length ?? 0, [1, 2, 3])}`,
    /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text) ? 'year' : 'no year',
    /\d/.test(text) ? 'figures' : 'no figures',
    ...[...text.matchAll(contracted)].map(([, letters]) => `contracted ${letters}`),
  ]
}

/** Names of what a text shows, each once. `known` tells the small words that are read whole. */
export function headingFeatures(text: string, known: (word: string) => boolean): string[] {
  const words = [...text.matchAll(word)].slice(0, maxWords).map(([each]) => each)
  const names = words.map((each) => namesOf(each, known))
  const at = (place: number, name: string) => (names.at(place) ?? []).map((each) => `${name} ${each}`)
  return [
    ...new Set([
      `words ${bin(words.length, wordBounds)}`,
      ...names.flat(),
      ...at(0, 'first'),
      ...(words.length > 1 ? [...at(1, 'second'), ...at(-1, 'last')] : []),
      ...(words.length > 2 ? at(2, 'third') : []),
      ...featuresOfCase(text, words),
      ...featuresOfSigns(text),
    ]),
  ]
}
