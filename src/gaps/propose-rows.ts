import { stem, stemOf, stemTerm } from '../analyse/analyser.ts'
import type { Corpus } from '../corpus/corpus.ts'
import { nearestStems } from '../evidence/word-vectors.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { searchRequestSchema } from '../model/search-request.ts'
import { lookUp } from '../translate/learned-translations.ts'
import { type GapWord, translationTables } from './gap-words.ts'

/** A row for `data/tables/terminology` that would have a search find something, and what it would find. */
export interface RowProposal {
  /** The word that stands nowhere, and the one of the documents that would stand for it. */
  word: string
  language: ContentLanguage
  meant: string
  meantLanguage: ContentLanguage
  /** Why: both translate one word, they are written alike, or they are used alike (with how much alike, 0 to 1). */
  because: 'translation' | 'spelling' | 'meaning'
  likeness: number
  /** The row as the tables have it: identifier, French, English, Spanish. */
  row: string
  /** How many passages more are found by the text that was asked. */
  gained: number
}

const maxNear = 8
const maxProposals = 3
/** Below this likeness, words are used in the same texts rather than for each other. */
const minLikeness = 0.6

type Candidate = Pick<RowProposal, 'meant' | 'meantLanguage' | 'because' | 'likeness'>

const languageOfTerm = (term: string) =>
  contentLanguages.find((language) => term.startsWith(`${language}:`)) ?? null

/** Words of the documents that translate what the word translates: `fr → en → es` where the documents have no English. */
function byTranslation(word: GapWord, from: ContentLanguage, corpus: Corpus): Candidate[] {
  const found: Candidate[] = []
  for (const table of translationTables())
    for (const through of contentLanguages.filter((language) => language !== from))
      for (const { stem: middle, probability } of lookUp(table, word, from, through))
        for (const to of contentLanguages.filter((language) => language !== through)) {
          const forms = { form: middle, folded: middle, stem: middle }
          for (const back of lookUp(table, forms, through, to)) {
            const meant = corpus.lexicon().spellingOf(stemTerm(to, back.stem))
            const likeness = probability * back.probability
            if (meant !== null && back.stem !== word.stem)
              found.push({ meant, meantLanguage: to, because: 'translation', likeness })
          }
        }
  return found
}

function bySpelling(word: GapWord, corpus: Corpus): Candidate[] {
  return corpus
    .lexicon()
    .near(word.folded)
    .flatMap(({ entry, edits }) => {
      const language = entry.terms.map(languageOfTerm).find((known) => known !== null)
      const likeness = 1 - edits / Math.max(1, word.folded.length)
      return language
        ? [{ meant: entry.display, meantLanguage: language, because: 'spelling' as const, likeness }]
        : []
    })
}

function byMeaning(word: GapWord, corpus: Corpus): Candidate[] {
  const lexicon = corpus.lexicon()
  const isThere = (term: string) => term !== word.term && lexicon.documentFrequency(term) > 0
  return nearestStems(word.term, maxNear, isThere).flatMap(({ term, likeness }) => {
    const [meant, meantLanguage] = [lexicon.spellingOf(term), languageOfTerm(term)]
    if (meant === null || meantLanguage === null || likeness < minLikeness) return []
    return [{ meant, meantLanguage, because: 'meaning' as const, likeness }]
  })
}

function rowOf(word: string, language: ContentLanguage, { meant, meantLanguage }: Candidate): string {
  const columns: Record<ContentLanguage, string[]> = { fr: [], en: [], es: [] }
  columns[language].push(word)
  columns[meantLanguage].push(meant)
  return [
    `gap-${stemOf(stemTerm(language, word))}`,
    ...(['fr', 'en', 'es'] as const).map((to) => columns[to].join(' | ')),
  ].join('\t')
}

const hits = async (corpus: Corpus, q: string) =>
  (await corpus.retrieve(searchRequestSchema.parse({ q, limit: '1' }))).total

/**
 * Rows by which a text that found nothing would find something, best first. The effect of each is measured: the word is
 * put in the place of the other, and the passages are counted.
 */
export async function proposeRows(
  text: string,
  words: readonly GapWord[],
  language: ContentLanguage,
  corpus: Corpus,
): Promise<RowProposal[]> {
  const before = await hits(corpus, text)
  const proposals: RowProposal[] = []
  for (const word of words.filter(({ isKnown }) => !isKnown)) {
    const candidates = [
      ...byTranslation(word, language, corpus),
      ...bySpelling(word, corpus),
      ...byMeaning(word, corpus),
    ].sort((a, b) => b.likeness - a.likeness)
    const told = new Set<string>()
    for (const candidate of candidates) {
      const key = stem(candidate.meant.toLowerCase(), candidate.meantLanguage)
      if (told.has(key) || told.size >= maxProposals) continue
      told.add(key)
      const instead = text.split(' ').map((part) => (part === word.form ? candidate.meant : part))
      const gained = (await hits(corpus, instead.join(' '))) - before
      if (gained <= 0) continue
      proposals.push({
        word: word.form,
        language,
        ...candidate,
        likeness: Math.round(candidate.likeness * 100) / 100,
        row: rowOf(word.form, language, candidate),
        gained,
      })
    }
  }
  return proposals
}
