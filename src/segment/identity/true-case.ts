import { byLanguage } from '../../model/by-language.ts'
import { phraseFinder } from '../../model/find-phrases.ts'
import { foldInPlace } from '../../model/fold.ts'
import type { ContentLanguage } from '../../model/language.ts'
import { remembered } from '../../model/remembered.ts'
import { countryTable } from '../../names/country-names.ts'
import { readNameTable } from '../../names/read-table.ts'
import { isMonthName, monthNames } from '../../periods/month-names.ts'
import { isCoverWord } from '../cover/cover-facts.ts'
import { keysOf, languageBySmallWords, wordsOf } from '../text/document-words.ts'
import { structureTable } from '../text/tables.ts'

/** So much of a document tells how its words are written. */
const evidenceChars = 60_000
/** Shorter names of tables ("US", "UK") are also words. */
const minNameChars = 4

/** No word of a title is longer. */
const maxWordChars = 40

const letters = /[\p{L}\p{M}\p{N}]+/gu
/** Whether a text is written in capitals throughout: "N°", "Mc" and single letters don't count. */
export const isShouted = (text: string) =>
  /\p{Lu}{2}/u.test(text) &&
  !/\p{Ll}{2}|(?<![\p{L}\d])\p{Ll}(?![\p{L}\d])/u.test(text.replace(/\([^()]*\)/g, ''))

type Case = 'lower' | 'capital' | 'upper'
const caseOf = (word: string): Case =>
  !/\p{Lu}/u.test(word) ? 'lower' : /\p{Ll}/u.test(word) || word.length === 1 ? 'capital' : 'upper'

interface Written {
  /** How often a word is written in each case, by itself where it is capitalised. */
  counts: Map<string, Record<Case, number>>
  /** Capitalised words that stand together: parts of names. */
  together: Set<string>
}

/** How the words of running text are written where no sentence begins. */
function readCases(text: string): Written {
  const written: Written = { counts: new Map(), together: new Set() }
  for (const line of text.slice(0, evidenceChars).split('\n')) {
    if (!/\p{Ll}\s+\p{Ll}/u.test(line) || isShouted(line) || isCoverWord(line)) continue
    readLine(line, written)
  }
  return written
}

const withinSentence = /(?<=[\p{L}\p{N},’'(«"“-]\s?)/uy
/** The same told of nearly all words without the pattern: a small plain letter and a blank stand before them. */
function isWithinSentence(line: string, at: number): boolean {
  const before = line.charCodeAt(at - 2)
  if (before >= 97 && before <= 122 && line.charCodeAt(at - 1) === 32) return true
  withinSentence.lastIndex = at
  return withinSentence.test(line)
}
const endsInNumber = /^\s*\d[\d.]*\s*$/

/** A word as it is counted, with its case. */
const readWord = remembered((word) => ({
  key: foldInPlace(word),
  written: caseOf(word),
  capitals: /^\p{Lu}+$/u.test(word),
}))

function readLine(line: string, { counts, together }: Written): void {
  const words = [...line.matchAll(letters)].map(({ 0: word, index }) => ({ index, ...readWord(word) }))
  const isCapital = (at: number) => words[at]?.written === 'capital'
  for (const [i, { index, key, written, capitals }] of words.entries()) {
    // Capitals beside capitals are a title that runs on in the line.
    if (capitals && (words[i - 1]?.capitals || words[i + 1]?.capitals)) continue
    if (isCapital(i) && isCapital(i + 1)) together.add(`${key} ${words[i + 1]?.key ?? ''}`)
    // A sentence begins behind a stop, a number or a mark of a list.
    if (!isWithinSentence(line, index)) continue
    if (
      /[\d.\s]/.test(line[index - 2] ?? '') &&
      endsInNumber.test(line.slice(Math.max(0, index - 12), index))
    )
      continue
    if (isCapital(i) && (isCapital(i - 1) || isCapital(i + 1))) continue
    const entry = counts.get(key) ?? { lower: 0, capital: 0, upper: 0 }
    entry[written] += 1
    counts.set(key, entry)
  }
}

interface Names {
  find: ReturnType<typeof phraseFinder>
  forms: Map<string, string>
}

/** Names of countries, places and organizations as a language writes them, and what it writes with a capital. */
const namesOf = remembered((language: ContentLanguage): Names => {
  const tables = [
    'names/regions.tsv',
    'names/groups.tsv',
    'names/demonyms.tsv',
    'names/cities.tsv',
    'terminology/organizations.tsv',
  ].map(readNameTable)
  const named = [countryTable, ...tables]
    .flat()
    .flatMap(({ forms }) => forms[language].filter(({ ambiguous }) => !ambiguous).map(({ text }) => text))
    .filter((form) => form.length >= minNameChars)
  const months =
    language === 'en'
      ? [...monthNames.keys()].filter((name) => name.length >= minNameChars).map(capitalise)
      : []
  const { proper, members } = wordsOf(language)
  const forms = new Map([...named, ...months, ...members, ...proper].map((form) => [foldInPlace(form), form]))
  return { find: phraseFinder([...forms.keys()]), forms }
})

const acronymsOf = byLanguage((language) => {
  const acronyms = [...structureTable.organizationAcronyms, ...wordsOf(language).acronyms]
  return new Map(acronyms.map((form) => [foldInPlace(form), form]))
})
const roman = /^(?=.{2})[IVXL]+$/
const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
/** The letters of a text, in the case of a form of the same letters. */
const inCaseOf = (text: string, form: string) =>
  [...text]
    .map((letter, i) => (/\p{Lu}/u.test(form[i] ?? '') ? letter.toUpperCase() : letter.toLowerCase()))
    .join('')

const smallWords = new Set([...keysOf('openEnds'), ...keysOf('articles')])

/** Gives text in capitals the case that a document's own words, its names and the language give it. */
export class TrueCase {
  private cases: Written | null = null
  private readonly text: string
  constructor(text: string) {
    this.text = text
  }

  /** A title in sentence case where the source shouts; else as it is. */
  ofTitle(title: string): string {
    if (!isShouted(title)) return title
    const written = this.write(title, false)
    return written.replace(/^[^\p{L}\p{N}]*\p{L}|[.!?]\s+\p{L}/gu, (start) => start.toUpperCase())
  }

  /** A name whose words begin with capitals, as its language writes names: French ones only where they are names themselves. */
  ofName(name: string): string {
    if (!isShouted(name)) return name
    const language = languageBySmallWords(name) ?? this.language()
    return capitalise(this.write(name, language !== 'fr'))
  }

  /** Whether the document writes all words of a name with capitals, small ones aside. */
  isName(name: string): boolean {
    const words = [...name.matchAll(letters)].map(([word]) => foldInPlace(word))
    const telling = words.filter((word) => !smallWords.has(word))
    return (
      telling.length > 0 &&
      telling.every((word, i) => this.isCapitalised(telling[i - 1] ?? '', word, telling[i + 1] ?? ''))
    )
  }

  /** Whether the document writes a word with a capital: by itself, or beside one of its neighbours. */
  private isCapitalised(before: string, word: string, after: string): boolean {
    this.cases ??= readCases(this.text)
    const { counts, together } = this.cases
    const { lower = 0, capital = 0, upper = 0 } = counts.get(word) ?? {}
    if (capital + upper > lower) return true
    return !smallWords.has(word) && (together.has(`${before} ${word}`) || together.has(`${word} ${after}`))
  }

  private language(): ContentLanguage {
    return languageBySmallWords(this.text.slice(0, evidenceChars)) ?? 'en'
  }

  private write(shouted: string, capitals: boolean): string {
    const language = languageBySmallWords(shouted) ?? this.language()
    const { find, forms } = namesOf(language)
    const folded = foldInPlace(shouted)
    let written = shouted.replace(letters, (word, at: number) =>
      this.word(word, shouted, at, capitals, language),
    )
    for (const { start, end } of find(folded)) {
      const form = forms.get(folded.slice(start, end)) ?? ''
      written = written.slice(0, start) + inCaseOf(shouted.slice(start, end), form) + written.slice(end)
    }
    return written
  }

  private word(
    word: string,
    shouted: string,
    at: number,
    capitals: boolean,
    language: ContentLanguage,
  ): string {
    const key = foldInPlace(word)
    const acronym = acronymsOf[language].get(key)
    if (acronym) return inCaseOf(word, acronym)
    const bracketed = shouted[at - 1] === '(' && shouted[at + word.length] === ')'
    if (bracketed || /\d/.test(word) || roman.test(word)) return word
    if (word.length > 1 && !/[AEIOUYÀ-ÿ]/i.test(word)) return word
    this.cases ??= readCases(this.text)
    const { lower = 0, capital = 0, upper = 0 } = this.cases.counts.get(key) ?? {}
    if (upper > lower && upper >= capital) return word
    const [before = ''] =
      /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+(?=[^\p{L}]{0,3}$)/u.exec(
        foldInPlace(shouted.slice(Math.max(0, at - maxWordChars), at)),
      ) ?? []
    const [after = ''] =
      /[\p{L}\p{M}\p{N}]+/u.exec(
        foldInPlace(shouted.slice(at + word.length, at + word.length + maxWordChars)),
      ) ?? []
    const isMonth =
      language === 'en' && /\d\s$/.test(shouted.slice(Math.max(0, at - 2), at)) && isMonthName(key)
    const isName = isMonth || (capitals ? !smallWords.has(key) : this.isCapitalised(before, key, after))
    return isName ? capitalise(word.toLowerCase()) : word.toLowerCase()
  }
}
