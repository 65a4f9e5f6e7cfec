import { type TextKey, type Translator, translatorFor } from '../../../views/messages/translator.ts'
import type { HelpExample } from '../../../views/search/help-page.tsx'
import type { Corpus } from '../../corpus/corpus.ts'
import { oncePerCorpus } from '../../corpus/once-per-corpus.ts'
import type { UiLanguage } from '../../model/language.ts'
import { searchRequestSchema } from '../../model/search-request.ts'
import { authorOf } from '../../model/source-document.ts'
import { countryName } from '../../names/country-names.ts'
import { authorName } from '../../names/organization-names.ts'

const examples: [TextKey, TextKey][] = [
  ['exampleWords', 'meaningWords'],
  ['examplePhrase', 'meaningPhrase'],
  ['exampleWithout', 'meaningWithout'],
  ['exampleMust', 'meaningMust'],
  ['exampleEither', 'meaningEither'],
  ['exampleNear', 'meaningNear'],
  ['exampleBeginning', 'meaningBeginning'],
  ['exampleCountry', 'meaningCountry'],
  ['exampleYear', 'meaningYear'],
  ['exampleFrom', 'meaningFrom'],
  ['exampleTitle', 'meaningTitle'],
  ['exampleSymbol', 'meaningSymbol'],
  ['exampleDocument', 'meaningDocument'],
  ['exampleKind', 'meaningKind'],
  ['exampleLanguage', 'meaningLanguage'],
]

/** Words of a name that say something by themselves. */
const longWords = (text: string) => text.match(/\p{L}{5,}/gu) ?? []
/** What all words of an example begin with. */
const beginningChars = 5
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

/** Words, names and dates that the documents have: what examples are made of. What there is none of is left out. */
async function ingredients(corpus: Corpus, t: Translator): Promise<Record<string, string | undefined>> {
  const request = searchRequestSchema.parse({ limit: 1 })
  const { facets } = await corpus.retrieve(request, t.language)
  const most = (counts: Record<string, number>) =>
    Object.entries(counts)
      .sort(([, n], [, m]) => m - n)
      .map(([value]) => value)
  const documents = corpus.documents()
  const phrase = most(facets.programme).find((name) => longWords(name).length > 1) ?? documents[0]?.title
  const [word, other = word] = longWords(phrase ?? '')
  const [country, country2 = country] = most(facets.country).map((code) => countryName(code, t.language))
  const author = documents.map(authorOf).find((name) => name !== null)
  return {
    phrase,
    word,
    other,
    beginning: other?.slice(0, beginningChars).toLowerCase(),
    country,
    country2,
    year: most(facets.year)[0],
    organization: author ? authorName(author, t.language).short : undefined,
    titleWord: longWords(documents[0]?.title ?? '')[0]?.toLowerCase(),
    symbol: documents.find(({ symbol }) => symbol !== null)?.symbol ?? undefined,
    document: documents[0]?.id,
    languageCode: most(facets.language)[0],
  }
}

async function findExamples(corpus: Corpus, language: UiLanguage): Promise<HelpExample[]> {
  const t = translatorFor(language)
  const values = await ingredients(corpus, t)
  const told = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Record<string, string>
  const made = examples.flatMap(([example, meaning]) => {
    const isTold = placesIn(t.text(example)).every((name) => told[name] !== undefined)
    return isTold ? [{ q: t.text(example, told), meaning: t.text(meaning) }] : []
  })
  const counted = await Promise.all(
    made.map(async ({ q, meaning }) => {
      const { total } = await corpus.retrieve(searchRequestSchema.parse({ q, limit: 1 }), t.language)
      return { q, meaning, count: total, address: `/search?${new URLSearchParams({ q })}` }
    }),
  )
  return counted.filter(({ count }) => count > 0)
}

/** What can be typed, each with an example that finds something in these very documents; searched once for a corpus. */
export const helpExamples = oncePerCorpus(findExamples)
