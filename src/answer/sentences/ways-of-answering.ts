import type { ValueType } from '../knowledge/find-values.ts'
import { valueTable } from '../knowledge/value-tables.ts'
import type { QuestionTerm } from '../question/question-terms.ts'
import type { Ask, Understanding } from '../question/understanding.ts'
import { isGeneric } from './generic-heads.ts'

/** What a sentence has to hold to answer a form of question. */
const valueTypes: Partial<Record<Ask, ValueType>> = {
  'how-many': 'number',
  'how-long': 'length',
  'how-often': 'frequency',
  when: 'date',
  where: 'place',
}

const languageHead = new RegExp(`^(?:${valueTable.languageHeads.join('|')})$`, 'iu')
const timesHead = new RegExp(`^(?:${valueTable.timesHeads.join('|')})$`, 'iu')

/** A way of answering: what kinds of values the sentence has to hold, and the thing that is counted or named. */
export interface Way {
  types: ValueType[]
  head: QuestionTerm | null
  /** Whether the sentence has to name it. */
  headNamed: boolean
  minSupport: number
}

/** By how much better a sentence has to fit that doesn't name the kind of thing it answers with. */
const unnamedLead = 0.1

/** « Quel est l'âge », "what was the salary": a property of something, which the sentence has to speak of. */
const isAttribute = (head: QuestionTerm, text: string) =>
  /(?:^|\s)(?:est|sont|était|étaient|fut|furent|is|are|was|were)\s+(?:l['’]|les?\s|la\s|the\s)?$/iu.test(
    text.slice(0, head.start),
  )

/** « Comment s'appelle l'attachée », "who is the director": somebody is to be named. */
const namesRole =
  /s['’]appel|\bnames? of\b|\bnom d|\bwho(?:\s+is|\s+was|['’]s)\s+the\b|\bqui\s+(?:est|était|fut)\s+l[ea'’]/iu

/** The ways in which a question may be answered from a sentence, the best first. */
export function waysOf({ text, yesNo, ask, head, attributes }: Understanding, minSupport: number): Way[] {
  const way = (types: ValueType[], own: QuestionTerm | null = head, headNamed = true): Way => ({
    types,
    head: own,
    headNamed,
    minSupport,
  })
  if (yesNo) return [way([])]
  // "How much did it cost?", « combien coûterait … ? »: the verb counts nothing.
  if (ask === 'how-much' || (ask === 'how-many' && attributes.includes('cost')))
    return [...(head && ask === 'how-much' ? [way(['number'])] : []), way(['money'], null), way(['number'])]
  if (ask === 'which' && attributes.includes('cost')) return [way(['money'], null)]
  if (head && ask === 'how-many' && timesHead.test(head.text))
    return [way(['times']), way(['times'], head, false)]
  if (head && ask !== 'how-many' && languageHead.test(head.text))
    return [way(['language']), way(['language'], head, false)]
  const written = (['phone', 'email', 'link'] as const).find((name) => attributes.includes(name))
  if (written) return [way([written], null)]
  if (ask === 'who' && namesRole.test(text)) return [way(['person']), way([])]
  const type = valueTypes[ask]
  const types = type ? [type] : []
  // What kind of thing the answer is need not be said by the sentence that names it, but better is.
  if (head && isGeneric(head)) return [way(types), way(types, head, false)]
  if (head && ask === 'which' && !isAttribute(head, text))
    return [way(types), { ...way(types, head, false), minSupport: minSupport + unnamedLead }]
  return [way(types)]
}
