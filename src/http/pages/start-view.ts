import type { StartLink, StartView } from '../../../views/search/search-view.ts'
import type { Corpus } from '../../corpus/corpus.ts'
import type { UiLanguage } from '../../model/language.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { countryName } from '../../names/country-names.ts'

const maxLinks = 6
const maxHeadingChars = 45
const maxExamples = 4

const link = (parameters: Record<string, string>) => `/search?${new URLSearchParams(parameters)}`

function mostFrequent(counts: Record<string, number>, limit: number): [string, number][] {
  const inOrder = Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return inOrder.slice(0, limit)
}

/** Words that surely find something: the innermost headings that are short enough to be typed, without numbers. */
function headingExamples(corpus: Corpus): string[] {
  const headings = corpus
    .documents()
    .slice(0, maxExamples)
    .flatMap(({ id }) => corpus.document(id)?.headings ?? [])
  const deepest = Math.max(0, ...headings.map(({ level }) => level))
  const texts = headings
    .filter(({ level }) => level === deepest)
    .map(({ text }) => text.replace(/^[\d.]+\s+/, '').replace(/(?:(?<!\s)\s+)?\([^)]{0,200}\)$/, ''))
    .filter((text) => text.length <= maxHeadingChars)
  return [...new Set(texts)].slice(0, maxExamples - 1)
}

/** Ways into the documents for someone who has not typed yet, all of them drawn from the documents. */
export async function startView(corpus: Corpus, uiLanguage: UiLanguage): Promise<StartView> {
  const everything = await corpus.search(searchRequestSchema.parse({ limit: 1 }), uiLanguage)
  const { country, year, programme } = everything.facets
  const programmes = mostFrequent(programme, maxLinks)
  const examples = [...headingExamples(corpus), ...programmes.slice(0, 1).map(([name]) => name)]
  const filterLink = (name: string, label: string, count: number, value: string): StartLink => ({
    label,
    address: link({ [name]: value }),
    count,
  })
  return {
    examples: examples.map((q) => ({ label: q, address: link({ q }), count: null })),
    countries: mostFrequent(country, maxLinks).map(([code, count]) =>
      filterLink('country', countryName(code, uiLanguage), count, code),
    ),
    programmes: programmes.map(([name, count]) => filterLink('programme', name, count, name)),
    years: Object.entries(year)
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .slice(0, maxLinks)
      .map(([value, count]) => ({
        label: value,
        address: link({ from: `${value}-01-01`, to: `${value}-12-31` }),
        count,
      })),
    total: everything.total,
  }
}
