import { anyOf } from '../model/any-of.ts'
import { foldDiacritics } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { remembered } from '../model/remembered.ts'
import { markNominals } from './nominal-words.ts'
import { repairLostLetters } from './repair-word.ts'
import { repairText } from './repaired-text.ts'
import { tokenTable } from './tables.ts'
import type { Token, TokenKind } from './token.ts'

const apostrophe = "['’‘ʼ＇´`′ʹ]"
const hyphen = '[-\\u2010\\u2011]'
/** Marks within a word that nobody sees: where it may be cut or joined. */
const invisible = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff'
const letters = `\\p{L}[\\p{L}\\p{M}\\p{N}${invisible}]*`
const word = `${letters}(?:${apostrophe}[\\p{L}\\p{M}\\p{N}${invisible}]+)*`
const anyCase = (endings: string[]) => anyOf([...endings, ...endings.map((ending) => ending.toUpperCase())])
const path = `(?:\\/[^\\s<>()"«»]*[^\\s<>()"«».,;:!?'’])?`
const noLetter = '(?![\\p{L}\\p{N}_-])'
const nameOf = {
  mail: '[\\p{L}\\p{N}._%+-]{1,64}',
  file: '(?<![\\p{L}\\p{N}_.-])[\\p{L}\\p{N}][\\p{L}\\p{N}_.%+-]{0,80}',
}
const domain = `(?:${anyOf(tokenTable.domains)}|${anyOf(tokenTable.countryDomains)}\\.[a-z]{2})`
const addresses = {
  web: `(?:https?:\\/\\/|www\\.)[^\\s<>()"«»]*[^\\s<>()"«».,;:!?'’]`,
  mail: `${nameOf.mail}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+`,
  file: `${nameOf.file}\\.${anyCase(tokenTable.fileEndings)}${noLetter}`,
  site: `(?<![\\p{L}\\p{N}_.@-])(?:[\\p{L}\\p{N}-]{1,63}\\.){1,4}${domain}${noLetter}${path}`,
}
const patterns = {
  address: `(?<address>${Object.values(addresses).join('|')})`,
  dotted: `(?<dotted>(?<![\\p{L}\\p{N}])(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?!\\p{L}))?)`,
  // Before a unit; a time of day is two figures.
  decimal: '(?<decimal>\\d+[.,]\\d{1,2})(?=\\p{L})(?!(?:h|am|pm)(?!\\p{L}))',
  number: `(?<number>\\d{1,3}(?:(?<separator>[.,'’\\u0020\\u00a0\\u202f])\\d{3})(?:\\k<separator>\\d{3})*(?:[.,]\\d{1,2})?(?![\\d\\p{L}])|\\d+(?:[.,]\\d+)?(?!\\d))(?<suffix>\\^\\{[^}]*\\}|(?:${tokenTable.ordinalSuffixes.join('|')})(?![\\p{L}\\p{N}]))?(?!\\p{L})`,
  word: `(?<word>(?:${word}|\\d+${letters})(?:${hyphen}(?:${word}|\\d+\\p{L}*))*)`,
  digits: '(?<digits>\\d+)',
}
const { address: addressPattern, ...plainPatterns } = patterns
const plainScanner = new RegExp(Object.values(plainPatterns).join('|'), 'gu')
const scanner = new RegExp([addressPattern, ...Object.values(plainPatterns)].join('|'), 'gu')
/** Few texts hold an address, and looking for one at every word takes as long as all the rest. */
const mayHoldAddress = new RegExp(
  `@|:\\/\\/|www\\.|\\.(?:${anyCase(tokenTable.fileEndings)}|${domain})${noLetter}`,
  'iu',
)
const elided = (articles: readonly string[]) => `(?:(?:${articles.join('|')})${apostrophe})+`
const elision = new RegExp(`^${elided(Object.values(tokenTable.elidedArticles).flat())}`, 'iu')
const elisions = contentLanguages.flatMap((language) => {
  const articles = tokenTable.elidedArticles[language]
  const pattern = articles && new RegExp(`(?<![\\p{L}\\p{M}])${elided(articles)}(?=\\p{Ll}{2})`, 'gu')
  return pattern ? [{ language, pattern }] : []
})
const apostrophes = new RegExp(apostrophe, 'gu')
const hyphens = new RegExp(`(${hyphen})`, 'u')
const keptWhole = new Set(tokenTable.keptWhole)
const possessive = new RegExp(`${apostrophe}s?$`, 'iu')
const scaleWords = new Map(
  contentLanguages.flatMap((language) => Object.entries(tokenTable.scaleWords[language])),
)

const glued = /\p{Ll}{3}\p{Lu}\p{Ll}{2}|^\p{L}{4,}\p{N}{1,2}$/u
const gluedWord = /\p{Lu}?\p{Ll}{2,}/gu

const unseen = new RegExp(`[${invisible}]`, 'gu')

const normalise = (text: string) => text.normalize('NFKC').replace(unseen, '').toLowerCase()

function token(kind: TokenKind, start: number, end: number, form: string, whole = false): Token {
  return { kind, start, end, form, folded: foldDiacritics(form), whole }
}

/** Letters and figures that are written as one: "350ml", "31bis", "14h30", "2021Q3". */
const withFigures = /^(?=\p{L}*\p{Nd})(?=\p{Nd}*\p{L})[\p{L}\p{Nd}]+$/u
/** A letter by itself says nothing beside a figure. */
const figureOrWord = /\p{Nd}+|\p{L}{2,}/gu

/**
 * The words that are glued in one: "programmeOffice", or a word with the mark of a footnote, "programme1"; figures and
 * what is written to them.
 */
function readGlued(text: string, start: number): Token[] {
  if (glued.test(text)) {
    return [...text.matchAll(gluedWord)].map(({ 0: part, index }) => {
      const form = repairLostLetters(normalise(part))
      return token('word', start + index, start + index + part.length, form)
    })
  }
  if (!withFigures.test(text)) return []
  return [...text.matchAll(figureOrWord)].map(({ 0: part, index }) => {
    const kind = /\p{Nd}/u.test(part) ? 'number' : 'word'
    return token(kind, start + index, start + index + part.length, normalise(part))
  })
}

/** The languages of the articles that a text elides, one for each time: French for "mine d'or". */
export const elidingLanguages = (text: string): ContentLanguage[] =>
  elisions.flatMap(({ language, pattern }) => (text.match(pattern) ?? []).map(() => language))

/** One word between hyphens: elided articles and possessive endings are left out of its range. */
function readWord(text: string, start: number, mixedCase: boolean): Token | null {
  const evened = normalise(text).replace(apostrophes, "'")
  if (keptWhole.has(evened)) return token('word', start, start + text.length, evened.replace("'", ''))
  const skipped = elision.exec(text)?.[0].length ?? 0
  const rest = text.slice(skipped).replace(possessive, '')
  if (rest === '') return null
  const form = repairLostLetters(normalise(rest).replace(apostrophes, ''))
  const capitals = mixedCase && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(rest)
  return token(capitals ? 'acronym' : 'word', start + skipped, start + skipped + rest.length, form)
}

/** The tokens of one run of letters, hyphens and apostrophes, placed from its own beginning. */
function cutCompound(text: string, mixedCase: boolean): readonly Token[] {
  const parts: Token[] = []
  const tokens: Token[] = []
  let at = 0
  for (const piece of text.split(hyphens)) {
    const part = /[\p{L}\p{N}]/u.test(piece) ? readWord(piece, at, mixedCase) : null
    if (part) {
      const within = readGlued(text.slice(part.start, part.end), part.start)
      parts.push(part)
      tokens.push(within.length > 0 ? { ...part, whole: true } : part, ...within)
    }
    at += piece.length
  }
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last || parts.length < 2) return tokens
  return [token('word', first.start, last.end, parts.map((part) => part.form).join(''), true), ...tokens]
}

const cutMixed = remembered((text) => cutCompound(text, true))
const cutCapitals = remembered((text) => cutCompound(text, false))

function addCompound(tokens: Token[], text: string, start: number, mixedCase: boolean): void {
  const cut = mixedCase ? cutMixed(text) : cutCapitals(text)
  for (const { kind, start: from, end: to, form, folded, whole } of cut)
    tokens.push({ kind, start: start + from, end: start + to, form, folded, whole })
}

/** `14,000,000`, `14 000 000` and `14.000.000` are one figure; a decimal part stays. */
function readNumber(text: string, separator: string | undefined, start: number): Token[] {
  if (separator === undefined) return [token('number', start, start + text.length, text.replace(',', '.'))]
  const digits = text.split(separator).join('').replace(',', '.')
  return [token('number', start, start + text.length, digits)]
}

function readAddress(text: string, start: number): Token[] {
  const parts = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(
    (part) => !/^(?:https?|www|\p{N}+|.)$/iu.test(part[0]),
  )
  const form = normalise(text)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')
  return [
    token('address', start, start + text.length, form, true),
    ...parts.map((part) =>
      token('address-part', start + part.index, start + part.index + part[0].length, normalise(part[0])),
    ),
  ]
}

/** Adds a figure over a number and the scale word after it: `14 millions` stands for 14000000 too. */
function addScaledNumbers(tokens: Token[], text: string): Token[] {
  if (!tokens.some(({ kind }, i) => kind === 'number' && scaleWords.has(tokens[i + 1]?.form ?? '')))
    return tokens
  return tokens.flatMap((current, i) => {
    const next = tokens[i + 1]
    const scale = next?.kind === 'word' ? scaleWords.get(next.form) : undefined
    if (current.kind !== 'number' || current.whole || !next || scale === undefined) return [current]
    if (!/^[\s\u00a0]+$/.test(text.slice(current.end, next.start))) return [current]
    const value = String(Math.round(Number(current.form) * scale))
    return [token('number', current.start, next.end, value, true), current]
  })
}

/** UTF-8 that was read as Windows-1252: "coopÃ©ration". */
const mayBeMisread = /[\u00c2-\u00ef][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/

/**
 * Cuts a text into tokens, in order; one that stands over others comes right before them. The text itself is not
 * normalised, so that the offsets are those of the source.
 */
export function tokenize(text: string): Token[] {
  if (!mayBeMisread.test(text)) return readTokens(text)
  const repaired = repairText(text)
  return readTokens(repaired.text).map((read) => ({
    ...read,
    start: repaired.original(read.start),
    end: repaired.original(read.end),
  }))
}

/** A capital by itself after a word names something: "Annex B", "vitamin C". */
const namingCapital = /(?<=[\p{L}\p{N}] )\p{Lu}(?![\p{L}\p{M}\p{N}'’./-])/gu

function markCapitals(tokens: Token[], text: string): Token[] {
  const starts = new Set([...text.matchAll(namingCapital)].map(({ index }) => index))
  if (starts.size === 0) return tokens
  return tokens.map((read) => (starts.has(read.start) && !read.whole ? { ...read, kind: 'acronym' } : read))
}

/** Letters of the three languages by themselves, and what ends a word without being part of one. */
const isPlainLetter = (code: number) =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xff && code !== 0xd7 && code !== 0xf7)
const isDigit = (code: number) => code >= 48 && code <= 57
const endsPlainWord = (code: number) =>
  Number.isNaN(code) || (code < 128 && !isPlainLetter(code) && !isDigit(code) && code !== 39 && code !== 45)

/** Where the word at a place ends, if it is of plain letters and nothing is joined to it, as most are; else the place. */
function plainWordEnd(text: string, start: number): number {
  let end = start
  while (isPlainLetter(text.charCodeAt(end))) end++
  const next = text.charCodeAt(end)
  // A letter and a stop may begin an abbreviation.
  return endsPlainWord(next) && (end - start >= 2 || next !== 46) ? end : start
}

/** Words that only a blank or a comma parts, as in a heading: in "OMPI; OEB" each is by itself. */
const severalWords = /[^;/|\s]\s+\S/u

function readTokens(text: string): Token[] {
  const mixedCase = /\p{Ll}/u.test(text) || !severalWords.test(text.trim())
  const mayHoldAddresses = mayHoldAddress.test(text)
  const pattern = mayHoldAddresses ? scanner : plainScanner
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const end = mayHoldAddresses ? at : plainWordEnd(text, at)
    if (end > at) {
      addCompound(tokens, text.slice(at, end), at, mixedCase)
      at = end
      continue
    }
    if (!mayHoldAddresses && endsPlainWord(text.charCodeAt(at))) {
      at += 1
      continue
    }
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match) break
    at = pattern.lastIndex
    const start = match.index
    const {
      address,
      dotted,
      decimal,
      number = decimal,
      separator,
      word: compound,
      digits,
    } = match.groups ?? {}
    if (address !== undefined) tokens.push(...readAddress(address, start))
    else if (dotted !== undefined) {
      tokens.push(token('acronym', start, start + dotted.length, normalise(dotted).replace(/\./g, '')))
    } else if (number !== undefined) tokens.push(...readNumber(number, separator, start))
    else if (compound !== undefined) addCompound(tokens, compound, start, mixedCase)
    else if (digits !== undefined) tokens.push(token('number', start, start + digits.length, digits))
  }
  const marked = markNominals(tokens, text)
  return addScaledNumbers(mixedCase ? markCapitals(marked, text) : marked, text)
}
