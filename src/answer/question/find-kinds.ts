import { isStopWord } from '../../analyse/tables.ts'
import { termsOfText } from '../../engine/field-terms.ts'
import { contentLanguages } from '../../model/language.ts'
import { remembered } from '../../model/remembered.ts'
import { headIsLast } from '../knowledge/grammar.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { RecordEntry } from '../knowledge/passage-entry.ts'
import { programmeKey } from '../knowledge/programme-key.ts'
import { matchStrength, type QuestionTerm } from '../knowledge/question-term.ts'

/** The name of a kind of activity is no longer, in words: longer ones are titles of one activity. */
const maxNameWords = 4
/** So surely a word stands for one of the name: as itself, in another form, or as a name. */
const minCertainty = 0.85

/** The index terms of the noun of a programme's name: "dialogue" of "Policy Dialogue", "training" of "Training of Judges". */
const kindTerms = remembered((named: string): ReadonlySet<string> => {
  const [code = '', name = ''] = named.split('\t')
  const language = contentLanguages.find((known) => known === code) ?? 'en'
  const words = programmeKey(name).split(' ')
  if (words.length > maxNameWords) return new Set()
  const stop = words.findIndex((word) => isStopWord(word, language))
  const noun = headIsLast(language) ? words.slice(0, stop < 0 ? undefined : stop).at(-1) : words[0]
  return termsOfText(noun ?? '', [language])
})

/** Whether records call a kind of activity so. */
function namesKind(term: QuestionTerm, knowledge: Knowledge): boolean {
  if (term.strict) return false
  for (const entry of knowledge.holding(term)) {
    if (!(entry instanceof RecordEntry)) continue
    const { programme, language } = entry.facts
    if (programme && matchStrength(term, kindTerms(`${language}\t${programme}`)) >= minCertainty) return true
  }
  return false
}

/** The words of a question by which the records name kinds of activities, whether the tables know them or not. */
export const findKinds = (terms: readonly QuestionTerm[], knowledge: Knowledge): QuestionTerm[] =>
  terms.filter((term) => namesKind(term, knowledge))
