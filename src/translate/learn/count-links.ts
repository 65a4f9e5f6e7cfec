import type { ContentLanguage } from '../../model/language.ts'
import { type ContentWord, contentWords } from './content-words.ts'
import { alignWords } from './word-alignment.ts'

/** Two texts that say the same in two languages. */
export interface AlignedTexts {
  source: string
  target: string
}

/** What one word was linked to: stems of the other language, how often; and how often the word was there at all. */
export interface WordLinks {
  occurrences: number
  links: Map<string, number>
}

/** The links of the words of one language to those of another: by the forms of each stem. */
export type LinkCounts = Map<string, Map<string, WordLinks>>

/** Longer sentences align badly and cost most. */
const maxWords = 80

/** Gives every distinct stem a number, the same for both sides. */
class Numbers {
  readonly words: string[] = []
  private readonly byWord = new Map<string, number>()
  of(word: string): number {
    let number = this.byWord.get(word)
    if (number === undefined) {
      number = this.words.length
      this.words.push(word)
      this.byWord.set(word, number)
    }
    return number
  }
}

function linksOf(counts: LinkCounts, { stem, form }: ContentWord): WordLinks {
  const forms = counts.get(stem) ?? new Map<string, WordLinks>()
  counts.set(stem, forms)
  const word = forms.get(form) ?? { occurrences: 0, links: new Map() }
  forms.set(form, word)
  return word
}

const addLink = ({ links }: WordLinks, stem: string, share: number) =>
  links.set(stem, (links.get(stem) ?? 0) + share)

/** Aligns texts and counts which word of either language stands for which of the other. */
export function countLinks(
  texts: AlignedTexts[],
  source: ContentLanguage,
  target: ContentLanguage,
): { forward: LinkCounts; backward: LinkCounts } {
  const sides = texts
    .map((pair) => [contentWords(pair.source, source), contentWords(pair.target, target)] as const)
    .filter((pair) => pair.every((words) => words.length <= maxWords))
  const numbers = [new Numbers(), new Numbers()] as const
  const pairs = sides.map(([a, b]) => ({
    source: Int32Array.from(a, ({ stem }) => numbers[0].of(stem)),
    target: Int32Array.from(b, ({ stem }) => numbers[1].of(stem)),
  }))
  const counts = { forward: new Map() as LinkCounts, backward: new Map() as LinkCounts }
  for (const [a, b] of sides) {
    for (const word of a) linksOf(counts.forward, word).occurrences += 1
    for (const word of b) linksOf(counts.backward, word).occurrences += 1
  }
  const vocabulary = Math.max(1, ...numbers.map(({ words }) => words.length))
  alignWords(pairs, vocabulary, (pair, s, t, share) => {
    const [a, b] = [sides[pair]?.[0][s] as ContentWord, sides[pair]?.[1][t] as ContentWord]
    addLink(linksOf(counts.forward, a), b.stem, share)
    addLink(linksOf(counts.backward, b), a.stem, share)
  })
  return counts
}
