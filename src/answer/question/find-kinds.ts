import { headIsLast } from '../../analyse/grammar.ts'
import { isStopWord } from '../../analyse/tables.ts'
import { termsOfText } from '../../engine/field-terms.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { remembered } from '../../model/remembered.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import { RecordEntry } from '../knowledge/passage-entry.ts'
import { programmeKey } from '../knowledge/programme-key.ts'
import { matchStrength, type QuestionTerm } from '../knowledge/question-term.ts'

/** The name of a kind of activity is no longer, in words: longer ones are titles of one activity. */
const maxNameWords = 4
/** So surely a word stands for one of the name: as itself, in another form, or as a name. */
const minCertainty = 0.85

/** Of what is between a noun and the word that tells which is meant, in characters: "actions en contrefaçon". */
const modifierGap = 4

/** The words of a programme's name, and the index terms of its noun and of all: "dialogue" of "Policy Dialogue". */
const namesOf = remembered((named: string): { noun: ReadonlySet<string>; all: ReadonlySet<string> } => {
  const [code = '', name = ''] = named.split('\t')
  const language = contentLanguages.find((known) => known === code) ?? 'en'
  const words = programmeKey(name).split(' ')
  if (words.length > maxNameWords) return { noun: new Set(), all: new Set() }
  const stop = words.findIndex((word) => isStopWord(word, language))
  const noun = headIsLast(language) ? words.slice(0, stop < 0 ? undefined : stop).at(-1) : words[0]
  return { noun: termsOfText(noun ?? '', [language]), all: termsOfText(words.join(' '), [language]) }
})

/** Whether records call a kind of activity so, with the word that stands beside it: "policy dialogues". */
function namesKind(term: QuestionTerm, modifier: QuestionTerm | undefined, knowledge: Knowledge): boolean {
  if (term.strict) return false
  const says = (word: QuestionTerm, terms: ReadonlySet<string>) => matchStrength(word, terms) >= minCertainty
  for (const entry of knowledge.holding(term)) {
    if (!(entry instanceof RecordEntry)) continue
    const { programme, language } = entry.facts
    if (!programme) continue
    const { noun, all } = namesOf(`${language}\t${programme}`)
    if (says(term, noun) && (!modifier || says(modifier, all))) return true
  }
  return false
}

/** The words of a question by which the records name kinds of activities, whether the tables know them or not. */
export function findKinds(
  terms: readonly QuestionTerm[],
  knowledge: Knowledge,
  language: ContentLanguage,
): QuestionTerm[] {
  const gap = (term: QuestionTerm, other: QuestionTerm) =>
    headIsLast(language) ? term.start - other.end : other.start - term.end
  const modifierOf = (term: QuestionTerm) =>
    terms.find((other) => other !== term && gap(term, other) >= 0 && gap(term, other) <= modifierGap)
  return terms.filter((term) => namesKind(term, modifierOf(term), knowledge))
}
