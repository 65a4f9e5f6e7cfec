import { describe, expect, it } from 'vitest'
import type { ContentLanguage } from '../../src/model/language.ts'
import { topicNames, topicTable } from '../../src/names/topic-names.ts'
import { readConcepts } from '../../src/translate/concept-table.ts'
import { readText } from '../../src/translate/read-words.ts'
import { topicsOf } from '../../src/translate/topics.ts'

const topics = (text: string, language: ContentLanguage) => topicsOf([readText(text, language)])

describe('topics', () => {
  it('are told in every language by the concepts that a text names', () => {
    expect(topics('The course dealt with patents and trade marks.', 'en')).toEqual(['patents', 'trademarks'])
    expect(topics('Le cours a porté sur les brevets et les marques de fabrique.', 'fr')).toEqual([
      'patents',
      'trademarks',
    ])
    expect(topics('El curso trató de las indicaciones geográficas.', 'es')).toEqual([
      'geographical-indications',
    ])
  })

  it('are not told by the name of an organization', () => {
    const office = 'A speaker of the United States Patent and Trademark Office opened the meeting.'
    expect(topics(office, 'en')).toEqual([])
    expect(topics(`${office} It dealt with copyright.`, 'en')).toEqual(['copyright'])
  })

  it('are named in every language, and told by concepts of the terminology', () => {
    const concepts = new Set(readConcepts().map(({ id }) => id))
    expect(topicTable.flatMap(({ rest }) => rest.filter((id) => !concepts.has(id)))).toEqual([])
    for (const language of ['en', 'fr', 'es'] as const) {
      const names = [...topicNames(language).values()]
      expect(new Set(names).size).toBe(topicTable.length)
    }
  })
})
