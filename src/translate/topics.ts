import { topicTable } from '../names/topic-names.ts'
import { conceptTerm } from './concept-matcher.ts'
import { terminologyRows } from './concept-table.ts'
import type { TextWords } from './read-words.ts'

/** By the index term of a concept that is named for certain, the topics that it tells. */
const topicsOfTerm = new Map<string, string[]>()
for (const { id, rest } of topicTable) {
  for (const term of rest.map((concept) => conceptTerm(concept, false)))
    topicsOfTerm.set(term, [...(topicsOfTerm.get(term) ?? []), id])
}

const organizationTerms = new Set(
  terminologyRows()
    .filter(({ file }) => file === 'organizations.tsv')
    .flatMap(({ rows }) => rows.map(({ id }) => conceptTerm(id, false))),
)

/**
 * What texts are about: the topics of the concepts that they name, in the order of the table. Words within the name of
 * an organization tell only who it is: a patent office may well teach copyright.
 */
export function topicsOf(texts: readonly Pick<TextWords, 'concepts'>[]): string[] {
  const topics = new Set<string>()
  for (const { concepts } of texts) {
    const names = concepts.filter(({ term }) => organizationTerms.has(term))
    for (const { term, start, end } of concepts) {
      const isPart = names.some((name) => name.term !== term && name.start <= start && end <= name.end)
      if (!isPart) for (const topic of topicsOfTerm.get(term) ?? []) topics.add(topic)
    }
  }
  return topicTable.flatMap(({ id }) => (topics.has(id) ? [id] : []))
}
