import { tokenize } from '../analyse/tokenize.ts'
import { type ContentLanguage, contentLanguages, type PassageLanguage } from '../model/language.ts'
import type { IndexedPassage } from '../model/passage.ts'
import { type AlignedTexts, learnTranslations } from '../translate/learn/learn-translations.ts'
import type { TranslationTable } from '../translate/learned-translations.ts'

/** A document as far as alignment needs it. */
export interface AlignableDocument {
  id: string
  narrative: PassageLanguage
  content: IndexedPassage[]
}

/** Twins share nearly all of their numbering, and most of the figures in what they number alike. */
const minSharedParts = 0.8
const minSharedFigures = 0.6
const minAlignedPassages = 3
/** A corpus of one's own is small: words that stand together twice are evidence enough. */
const minOccurrences = 2

const partOf = (passage: IndexedPassage) => passage.id.slice(passage.documentId.length + 1)

function figuresOf(text: string): string[] {
  return [...new Set(tokenize(text).flatMap(({ kind, folded }) => (kind === 'number' ? [folded] : [])))]
}

/** The passages of two documents that have the same number and are in the documents' two languages. */
function alignPassages(
  left: AlignableDocument,
  right: AlignableDocument,
): [IndexedPassage, IndexedPassage][] {
  const others = new Map(right.content.map((passage) => [partOf(passage), passage]))
  return left.content.flatMap((passage) => {
    const other = others.get(partOf(passage))
    const bilingual = passage.language === left.narrative && other?.language === right.narrative
    return other && bilingual ? [[passage, other] as [IndexedPassage, IndexedPassage]] : []
  })
}

function areTwins(left: AlignableDocument, right: AlignableDocument): boolean {
  const [smaller, larger] = [left.content.length, right.content.length].sort((a, b) => a - b) as [
    number,
    number,
  ]
  if (smaller < minSharedParts * larger) return false
  const parts = new Set(left.content.map(partOf))
  const shared = right.content.filter((passage) => parts.has(partOf(passage))).length
  if (shared < minSharedParts * larger) return false
  const aligned = alignPassages(left, right)
  if (aligned.length < minAlignedPassages) return false
  let [common, all] = [0, 0]
  for (const [a, b] of aligned) {
    const [figures, others] = [figuresOf(a.text), new Set(figuresOf(b.text))]
    common += figures.filter((figure) => others.has(figure)).length
    all += Math.max(figures.length, others.size)
  }
  return all > 0 && common >= minSharedFigures * all
}

/** Pairs of documents that say the same in the two languages, each document in one pair at most. */
export function findTwins(
  documents: AlignableDocument[],
  source: ContentLanguage,
  target: ContentLanguage,
): [AlignableDocument, AlignableDocument][] {
  const candidates = documents.filter((document) => document.narrative === target)
  const taken = new Set<string>()
  return documents
    .filter((document) => document.narrative === source)
    .flatMap((left) => {
      const right = candidates.find((candidate) => !taken.has(candidate.id) && areTwins(left, candidate))
      if (!right) return []
      taken.add(right.id)
      return [[left, right] as [AlignableDocument, AlignableDocument]]
    })
}

/**
 * Learns word translations from documents of the corpus that are there in two languages, aligned by the numbers of
 * their passages. Empty where there are none.
 */
export function learnFromTwins(documents: AlignableDocument[]): TranslationTable {
  const table: TranslationTable = new Map()
  for (const [i, source] of contentLanguages.entries()) {
    for (const target of contentLanguages.slice(i + 1)) {
      const texts: AlignedTexts[] = findTwins(documents, source, target).flatMap(([left, right]) =>
        alignPassages(left, right).map(([a, b]) => ({ source: a.text, target: b.text })),
      )
      if (texts.length === 0) continue
      for (const [way, words] of learnTranslations(texts, source, target, { minOccurrences }))
        table.set(way, words)
    }
  }
  return table
}
