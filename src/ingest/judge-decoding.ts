import { accentedWords } from '../tables/accented-words.ts'
import { letterWords, type SingleByteEncoding } from './encoding-tables.ts'

const knownWords = new Set(accentedWords)

/** How well a decoding reads: the mean over its characters beyond ASCII, 1 where each is a letter in its place. */
export interface Judgement {
  score: number
  characters: number
}

const isLetter = (character: string) => /\p{L}/u.test(character)
const isLower = (character: string) => /\p{Ll}/u.test(character)

/** Signs with the places in which texts have them: their worth there and elsewhere. */
const signs: { signs: string; fits: (before: string, after: string) => boolean; worth: [number, number] }[] =
  [
    { signs: '’‘', fits: (before) => isLetter(before), worth: [1, 0] },
    { signs: '“”„«»‹›', fits: (before, after) => !(isLetter(before) && isLetter(after)), worth: [0.5, -1] },
    { signs: '–—', fits: (before, after) => !(isLetter(before) && isLetter(after)), worth: [0.5, -0.5] },
    { signs: '…', fits: (_before, after) => !isLetter(after), worth: [0.3, -1] },
    {
      signs: '€£¥',
      fits: (before, after) => /[\d\s\u00a0]/.test(before) && !isLetter(after),
      worth: [0.7, -1],
    },
    { signs: '¿¡', fits: (before, after) => isLetter(after) && !isLetter(before), worth: [0.7, -1] },
    {
      signs: '°ºª',
      fits: (before, after) => /[\dnN.]/.test(before) || /[CF]/.test(after),
      worth: [0.6, -0.5],
    },
    { signs: '§•·©®™†‡', fits: (before, after) => !isLetter(before) || !isLetter(after), worth: [0.3, -1] },
    { signs: '¹²³', fits: (_before, after) => !isLetter(after), worth: [0.2, -1] },
    { signs: '½¼¾', fits: (before, after) => !isLetter(before) && !isLetter(after), worth: [0.3, -1] },
    { signs: '±×÷µ‰', fits: (before, after) => !isLetter(before) || !isLetter(after), worth: [0.1, -1] },
  ]
const signOf = new Map(signs.flatMap((row) => [...row.signs].map((sign) => [sign, row] as const)))

/** What is in no text, or stands in the middle of words only where the wrong letters are read. */
const control = /[\u0080-\u009f\ufffd]/
const boxLine = /[\u2500-\u259f]/

/** Whether two letters stand in one word though they are of different alphabets. */
const isMixed = (letter: string, neighbour: string) =>
  /[A-Za-z]/.test(neighbour) && !/\p{Script=Latin}/u.test(letter)

/** Worth less than a usual letter: where both are possible, the usual one is meant. */
const rareWorth = 0.6
/** A letter of another alphabet alone may as well be a sign of ours. */
const aloneWorth = 0.3

function letterScore(character: string, before: string, after: string, encoding: SingleByteEncoding): number {
  const lower = character.toLowerCase()
  const worth = encoding.letters.has(lower) ? 1 : encoding.rare.has(lower) ? rareWorth : -1
  if (isMixed(character, before) || isMixed(character, after)) return -1
  if (character !== lower && (isLower(before) || (isLetter(before) && isLower(after)))) return -1
  if (worth < 0 || isLetter(before) || isLetter(after)) return worth
  if (/\d/.test(before) || /\d/.test(after)) return -1
  if (!/\p{Script=Latin}/u.test(character)) return aloneWorth
  return encoding.ours && letterWords.has(lower) ? worth : -0.5
}

function characterScore(
  character: string,
  before: string,
  after: string,
  encoding: SingleByteEncoding,
): number {
  if (control.test(character)) return -4
  if (isLetter(character) && !'ªº'.includes(character)) return letterScore(character, before, after, encoding)
  const sign = signOf.get(character)
  if (sign) return sign.worth[sign.fits(before, after) ? 0 : 1]
  if (character === '\u00a0') return isLetter(before) && isLetter(after) ? -0.2 : 0.3
  if (character === '\u00ad') return isLetter(before) ? 0 : -0.5
  if (boxLine.test(character)) return isLetter(before) || isLetter(after) ? -1 : 0.2
  return -0.5
}

/** Judges a decoded text by its characters beyond ASCII: whether letters and signs stand where texts have them. */
export function judgeDecoding(text: string, encoding: SingleByteEncoding): Judgement {
  let score = 0
  let characters = 0
  for (const { index, 0: character } of text.matchAll(/[^\0-\x7f]/g)) {
    characters += 1
    score += characterScore(character, text[index - 1] ?? ' ', text[index + 1] ?? ' ', encoding)
  }
  if (encoding.ours) {
    for (const [word] of text.matchAll(/[A-Za-z\u00c0-\u024f]{1,40}/g)) {
      if (/[^\0-\x7f]/.test(word) && knownWords.has(word.toLowerCase())) score += 1
    }
  }
  return { score, characters }
}
