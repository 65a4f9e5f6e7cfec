import { type PassageLanguage, passageLanguages } from '../model/language.ts'
import { ByteWriter } from '../packed/bytes.ts'
import { numberBytes, packSections, type Section } from '../packed/sections.ts'
import { TermDictionary } from '../packed/term-dictionary.ts'
import { cognateKey, minCognateChars } from '../translate/cognates.ts'

/** What is counted of one written form of a word. */
export interface LexiconRow {
  folded: string
  /** How often it stands in passages of each language. */
  counts: Partial<Record<PassageLanguage, number>>
  /** The terms under which it is indexed, with the number of parts of the corpus in which it is. */
  terms: Map<string, number>
  /** How often it is spelled each way. */
  spellings: Map<string, number>
}

const byName = <T>(counts: ReadonlyMap<string, T>): Iterable<[string, T]> =>
  counts.size < 2 ? counts : [...counts].sort(([a], [b]) => (a < b ? -1 : 1))

/** The most frequent spelling in lower case, else with capitals (Pangea, OMD); long words in capitals are emphasis. */
function usualSpelling(spellings: Map<string, number>): string {
  const [only = ''] = spellings.keys()
  if (spellings.size === 1 && only === only.toLowerCase()) return only
  const ranked = [...spellings]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([spelling]) => spelling)
  const lower = ranked.find((spelling) => spelling === spelling.toLowerCase())
  const mixed = ranked.find((spelling) => /\p{Ll}/u.test(spelling))
  const capitals = ranked[0] ?? ''
  return lower ?? mixed ?? (capitals.length > 6 ? capitals.toLowerCase() : capitals)
}

const countOf = ({ counts }: LexiconRow) => Object.values(counts).reduce((sum, count) => sum + count, 0)

function writeRow(writer: ByteWriter, row: LexiconRow, termAt: Map<string, number>): void {
  for (const language of passageLanguages) writer.varint(row.counts[language] ?? 0)
  writer.text(usualSpelling(row.spellings))
  writer.varint(row.terms.size)
  for (const [term, parts] of byName(row.terms)) {
    writer.varint(termAt.get(term) as number)
    writer.varint(parts)
  }
  writer.varint(row.spellings.size)
  for (const [spelling, count] of byName(row.spellings)) {
    writer.text(spelling)
    writer.varint(count)
  }
}

/** For each term the place of its most frequent form, counted from 1; 0 for a term of no form. */
function usualForms(rows: LexiconRow[], termAt: Map<string, number>): number[] {
  const usual = new Array<number>(termAt.size).fill(0)
  const most = new Array<number>(termAt.size).fill(-1)
  for (const [at, row] of rows.entries()) {
    const count = countOf(row)
    for (const term of row.terms.keys()) {
      const place = termAt.get(term) as number
      if (count <= (most[place] as number)) continue
      most[place] = count
      usual[place] = at + 1
    }
  }
  return usual
}

/** The forms of a language by what they share with their cognates. */
function cognateSections(rows: LexiconRow[], language: PassageLanguage): Section[] {
  const groups = new Map<string, number[]>()
  for (const [at, { folded, counts }] of rows.entries()) {
    if (folded.length < minCognateChars || !counts[language]) continue
    const key = cognateKey(folded)
    const group = groups.get(key)
    if (group) group.push(at)
    else groups.set(key, [at])
  }
  const sorted = [...byName(groups)]
  const forms = new ByteWriter()
  const starts = forms.each(sorted, ([, places]) => forms.rising(places))
  const keys = sorted.map(([key]) => key)
  return [
    [`cognates.${language}.keys`, TermDictionary.write(keys, { near: true })],
    [`cognates.${language}.starts`, numberBytes(starts)],
    [`cognates.${language}.forms`, forms.written()],
  ]
}

/**
 * The words of passages as a file that `Lexicon` looks up in place. The same words give the same bytes.
 *
 * Sections: `totals` (words of each language), `forms` (sorted, folded), `starts` (where their rows begin), `rows` (counts
 * by language, usual spelling, terms with parts, spellings with counts), `terms` (sorted), `term-counts` (in how many
 * passages each stands), and of a whole corpus `usual-forms` of the terms and `cognates` of each language.
 * @param whole of a whole corpus: words of a part are only added up.
 */
export function writeLexicon(
  unsorted: Iterable<LexiconRow>,
  termCounts: ReadonlyMap<string, number>,
  whole: boolean,
): Uint8Array {
  const rows = [...unsorted].sort((a, b) => (a.folded < b.folded ? -1 : 1))
  const names = new Set(termCounts.keys())
  for (const { terms } of rows) for (const term of terms.keys()) names.add(term)
  const terms = [...names].sort()
  const termAt = new Map(terms.map((term, at) => [term, at]))
  const writer = new ByteWriter()
  const starts = writer.each(rows, (row) => writeRow(writer, row, termAt))
  const derived: Section[] = whole
    ? [
        ['usual-forms', numberBytes(usualForms(rows, termAt))],
        ...passageLanguages.flatMap((own) => cognateSections(rows, own)),
      ]
    : []
  const total = (language: PassageLanguage) =>
    rows.reduce((sum, { counts }) => sum + (counts[language] ?? 0), 0)
  return packSections([
    ['totals', numberBytes(passageLanguages.map(total))],
    [
      'forms',
      TermDictionary.write(
        rows.map(({ folded }) => folded),
        { near: whole },
      ),
    ],
    ['starts', numberBytes(starts)],
    ['rows', writer.written()],
    ['terms', TermDictionary.write(terms)],
    ['term-counts', numberBytes(terms.map((term) => termCounts.get(term) ?? 0))],
    ...derived,
  ])
}
