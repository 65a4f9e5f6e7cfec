import { sentencesWithin } from '../../analyse/sentences-within.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { RequestWords, type WordRun } from './request-words.ts'

const punctuation = /^[\s,;:.!–—-]+|(?<![\s,;:–—-])[\s,;:–—-]+$/g

/** Greetings at the beginning and thanks at the end of a sentence, taken off; empty where there is nothing else. */
function withoutEdges(sentence: string, language: ContentLanguage): string {
  const words = new RequestWords(sentence, language)
  const [first, last] = [words.words.words[0], words.words.words.at(-1)]
  if (!first || !last) return ''
  const runs = words.runs('courtesy')
  const opening = runs.find(({ from }) => from === 0)
  const closing = runs.find(({ from, to }) => to === words.length && from >= (opening?.to ?? 0))
  if (!opening && !closing) return sentence
  const start = opening ? (words.words.words[opening.to]?.start ?? words.text.length) : 0
  const end = closing ? (words.words.words[closing.from]?.start ?? 0) : words.text.length
  const kept = words.text.slice(start, Math.max(start, end)).replace(punctuation, '')
  const mark = /\?\s*$/.test(sentence) && kept !== '' && !kept.endsWith('?') ? ' ?' : ''
  return /[\p{L}\p{N}¶§]/u.test(kept) ? withoutEdges(kept + mark, language) : ''
}

/** Whether a question word opens the clause that a lead-in stands in: "Which documents can I search?" */
function isAsked(words: RequestWords, { from }: WordRun): boolean {
  const { text, words: list } = { text: words.text, words: words.words.words }
  const seam = list.findLastIndex(
    ({ end }, at) => at < from && /[,;:.!?…–—]/.test(text.slice(end, list[at + 1]?.start)),
  )
  return words.runs('ask').some((run) => run.from > seam && run.from <= seam + 2 && run.to <= from)
}

/** What follows "could you please tell me"; all where that isn't said, or where "if" follows. */
function afterLeadIn(sentence: string, language: ContentLanguage): string {
  const words = new RequestWords(sentence, language)
  const lead = words.runs('leadIn').findLast((run) => !isAsked(words, run))
  if (!lead || words.length - lead.to < 2) return sentence
  const start = words.words.words[lead.to]?.start
  if (start === undefined) return sentence
  const rest = words.text.slice(start)
  const asked = new RequestWords(rest, language)
  const opens = (name: 'courtesy' | 'embedded') => asked.runs(name).some(({ from }) => from === 0)
  // "I would like to know, if possible, who …" has no question behind its "if".
  return opens('embedded') && !opens('courtesy') ? sentence : rest
}

/** What follows a colon, where it begins with a question word and the asker speaks of himself before. */
function afterColon(sentence: string, language: ContentLanguage): string {
  const at = sentence.search(/[:;—](?=\s)/)
  if (at < 0 || !/\?\s*$/.test(sentence)) return sentence
  const [before, asked] = [sentence.slice(0, at), sentence.slice(at + 1).trim()]
  const words = new RequestWords(asked, language)
  const begins = words.runs('ask').some(({ from }) => from <= 1)
  return begins && new RequestWords(before, language).has('firstPerson') ? asked : sentence
}

/** "Best regards, Sofia Lund": who signs. */
const signature = /,\s*\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}\s*$/u

const holds = (sentence: string, name: 'firstPerson' | 'thanks') =>
  contentLanguages.some((language) => new RequestWords(sentence, language).has(name))
const speaksOfMe = (sentence: string) => holds(sentence, 'firstPerson')

const inAll = (text: string, strip: (text: string, language: ContentLanguage) => string) =>
  contentLanguages.reduce((stripped, language) => strip(stripped, language), text)

/** A message taken apart. */
export interface Message {
  question: string
  /** What the asker says of himself beside it, in sentences of their own or before "could you tell me"; may be empty. */
  context: string
}

/**
 * A question without its courtesies: greetings, thanks, "could you please tell me"; and apart from it what the asker
 * says of himself. A message that is nothing but courtesies is given back as it is.
 */
export function readMessage(message: string): Message {
  const spans = sentencesWithin(message, { start: 0, end: message.length }, 'en')
  const sentences = spans.map(({ start, end }) => {
    const sentence = message.slice(start, end)
    const unsigned = inAll(sentence.replace(signature, ''), withoutEdges)
    const bare = unsigned === '' ? '' : inAll(sentence, withoutEdges)
    const asked = inAll(inAll(bare, afterColon), afterLeadIn)
    const asks = asked !== bare || /\?\s*$/.test(sentence)
    const before = bare.endsWith(asked) ? bare.slice(0, bare.length - asked.length) : ''
    return { text: inAll(asked, withoutEdges), asks, before }
  })
  const asks = sentences.some((sentence) => sentence.asks)
  const said = sentences.filter(({ text }) => text !== '')
  const isContext = ({ text, asks: own }: (typeof said)[number]) =>
    asks && !own && (speaksOfMe(text) || holds(text, 'thanks'))
  const join = (some: typeof said) =>
    some
      .map(({ text }) => text)
      .join(' ')
      .trim()
  const question = join(said.filter((sentence) => !isContext(sentence)))
  const beside = said.flatMap((one) => (isContext(one) ? [one] : [{ ...one, text: one.before }]))
  return { question: question === '' ? message : question, context: join(beside) }
}
