import { z } from 'zod'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { readLanguageTables } from '../tables/read-table.ts'
import { isStopWord } from './tables.ts'

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}

/** What begins an item of a list: a bullet, "(a)", "2." */
const item = /^[^\S\n]*(?:[-–—•*▪‣]|\(?[\p{L}\d]{1,3}[.)])\s/u
const lineBreak = /\r?\n/g
/** Whether a sentence goes on over a line break, as it does in hard-wrapped text. */
function goesOn(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '' || /[.!?:;…]\s*$/.test(before) || item.test(after))
    return false
  return /^\s*[\p{Ll}("“«]/u.test(after) || /(?<![\p{L}\p{N}])\p{Ll}[\p{Ll}'’]*,?\s*$/u.test(before)
}

/** A text of the same length in which line breaks within sentences are spaces. */
function unwrap(text: string): string {
  const lines = text.split(lineBreak)
  const breaks = [...text.matchAll(lineBreak)].map(([found]) => found)
  return lines
    .map((line, i) => {
      const next = lines[i + 1]
      if (next === undefined) return line
      return line + (goesOn(line, next) ? ' '.repeat(breaks[i]?.length ?? 1) : breaks[i])
    })
    .join('')
}

const words = z.array(z.string())
/** Abbreviations without their last stop: those that end no sentence, and those that often end one too. */
const tables = readLanguageTables('abbreviations', z.object({ never: words, often: words }))

/** Abbreviations of titles and places, with a capital: the names go on behind their stop in any text. */
export const namingAbbreviations = contentLanguages.flatMap((language) =>
  tables[language].never.filter((word) => /^\p{Lu}/u.test(word)),
)

/** "Sept.", « janv. »: names of months that are long enough to be cut are, behind three or four letters. */
const shortMonths = (language: ContentLanguage) =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, i, 15)),
  ).flatMap((name) => (name.length > 4 ? [name.slice(0, 3), name.slice(0, 4), name.slice(0, 5)] : []))

const keyOf = (abbreviation: string) => abbreviation.toLowerCase()
const abbreviations = Object.fromEntries(
  contentLanguages.map((language) => [
    language,
    {
      never: new Set(tables[language].never.map(keyOf)),
      often: new Set([...tables[language].often, ...shortMonths(language)].map(keyOf)),
    },
  ]),
) as unknown as Record<ContentLanguage, Record<'never' | 'often', ReadonlySet<string>>>

const lastWord = /(?:^|[\s([«“"'’])([\p{L}\p{N}][\p{L}\p{N}.°º-]*)\.["'”’)\]]*\s*$/u
const firstWord = /^[\s"'“”«»([]*([\p{L}\p{M}]+)/u

/** Whether a stop belongs to an abbreviation, and the sentence goes on: "the U.S. Department", « M. Dupont », "A.B. Smith". */
function isAbbreviated(before: string, after: string, language: string): boolean {
  const found = lastWord.exec(before)?.[1]
  if (found === undefined) return false
  const own = contentLanguages.find((known) => known === language) ?? 'en'
  const { never, often } = abbreviations[own]
  const key = keyOf(found)
  if (never.has(key) || /^\p{Lu}$/u.test(found)) return true
  // Initials and abbreviations with stops inside: "U.S", "A.B", "e.g".
  const initials = /^\p{L}{1,2}(?:\.-?\p{L}{1,2})+$/u.test(found)
  if (!initials && !often.has(key)) return false
  const next = firstWord.exec(after)?.[1]
  // "… of the U.S. The office": a function word with a capital begins a sentence.
  if (next === undefined) return /^\s*\d/.test(after)
  return !(/^\p{Lu}/u.test(next) && isStopWord(next.toLowerCase(), own))
}

const endsLine = (segment: string) => segment.slice(segment.trimEnd().length).includes('\n')

/** The sentences of a text in a language (BCP 47), in order, with what stands between them. */
export function segmentSentences(text: string, language: string): Intl.SegmentData[] {
  const read = text.includes('\n') ? unwrap(text) : text
  const joined: Intl.SegmentData[] = []
  for (const part of segmenterOf(language).segment(read)) {
    const last = joined.at(-1)
    const goes = last && !endsLine(last.segment) && isAbbreviated(last.segment, part.segment, language)
    if (last && goes) joined[joined.length - 1] = { ...last, segment: last.segment + part.segment }
    else joined.push(part)
  }
  return joined
}
