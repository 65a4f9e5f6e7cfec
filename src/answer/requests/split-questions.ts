import { sentencesWithin } from '../../analyse/sentences-within.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { questionWords } from '../../model/question-words.ts'
import { cues } from '../question/cue-tables.ts'
import { findCue, findCues } from '../question/find-cues.ts'
import { RequestWords } from './request-words.ts'

/** More questions than these in one message are read as one. */
const maxQuestions = 3
/** A half has to say what it is about besides its question word. */
const minWords = 3

/** The question word that a text begins with, or none. */
function askOf(text: string, language: ContentLanguage): string | null {
  const words = questionWords(text)
  const begins = (start: number) => words.words[0]?.start === start
  const ask = findCues(cues.asks, words, [language]).find(({ start }) => begins(start))
  const yesNo = findCue('yes-no', cues.yesNo, words, [language]).find(({ start }) => begins(start))
  return ask?.id ?? yesNo?.id ?? null
}

/** Takes "… and when did it end?" off a question; null where it has no such second half. */
function splitAtJoin(text: string, language: ContentLanguage): [string, string] | null {
  const words = new RequestWords(text, language)
  const whole = askOf(text, language)
  if (whole === null) return null
  for (const join of words.runs('joins')) {
    const [at, next] = [words.words.words[join.from], words.words.words[join.to]]
    if (!at || !next || join.from < minWords) continue
    const second = words.text.slice(next.start)
    const asked = askOf(second, language)
    if (asked === null || asked === 'list' || asked === 'definition') continue
    // "who trained judges and who wrote …": the same word again may only go on with what it belongs to.
    const relative = words.runs('relatives').some(({ from }) => from === join.to)
    if (relative && asked === whole) continue
    return [words.text.slice(0, at.start).replace(/(?<![\s,;])[\s,;]+$/, ''), second]
  }
  return null
}

/** The sentences of a message that are questions, where all of it is questions. */
function sentencesOf(text: string): string[] {
  const sentences = sentencesWithin(text, { start: 0, end: text.length }, 'en').map(({ start, end }) =>
    text.slice(start, end),
  )
  return sentences.every((sentence) => /\?\s*$/.test(sentence)) ? sentences : [text]
}

/**
 * The questions of a message, in order: where it asks two things, each half that is a question of its own; else the
 * message.
 */
export function splitQuestions(text: string): string[] {
  const questions = sentencesOf(text).flatMap((sentence) => {
    for (const language of contentLanguages) {
      const halves = splitAtJoin(sentence, language)
      if (halves) return halves
    }
    return [sentence]
  })
  return questions.length <= maxQuestions ? questions : [text]
}
