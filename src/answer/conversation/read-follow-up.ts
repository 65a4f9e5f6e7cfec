import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { longMonths } from '../../model/long-dates.ts'
import { type QuestionWords, questionWords } from '../../model/question-words.ts'
import { ordinals } from '../../numbers/number-words.ts'
import type { PassageEntry } from '../knowledge/passage-entry.ts'
import { cues } from '../question/cue-tables.ts'
import { findCues } from '../question/find-cues.ts'
import type { ConversationState } from './conversation-state.ts'
import { findRuns, type WordRun } from './follow-up-words.ts'

/** A question as it leans on what was answered before. */
export interface FollowUp {
  /** What is left to be read: corrections and picks taken out, "the year after" put in figures. */
  text: string
  /** Whether it corrects the question before: "no, I meant Kenya". */
  corrects: boolean
  /** The one of the last results that it points at: "the second one". */
  picked: PassageEntry | null
}

/** A correction names what was meant, and little more. */
const maxCorrection = 6

const without = ({ words }: QuestionWords, text: string, { from, to }: WordRun, put: string) => {
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  return `${text.slice(0, start)}${put}${text.slice(end)}`
}

/** Punctuation that is left where words were taken out. */
const tidy = (text: string) =>
  text
    .replace(/^[\s,;:.!–—-]+/, '')
    .replace(/(?<![\s,;:])[\s,;:]+(?![\s,;:])(?=[?!.]*\s*$)/, '')
    .replace(/^[?!.\s]+$/, '')
    .trim()

/** Nothing where only "and" or "please" is left beside what was pointed at. */
function withoutJoins(text: string, language: ContentLanguage): string {
  const question = questionWords(text)
  const [run] = findRuns(question, 'joins', language)
  return run?.from === 0 && run.to === question.words.length ? '' : text
}

function withoutCorrection(text: string, language: ContentLanguage): string | null {
  const question = questionWords(text)
  // "No" corrects only where it is set apart: "¿No hubo talleres?" denies.
  const setApart = ({ from, to }: WordRun) =>
    from === 0 && /^\s*[,;.!:–—-]/.test(text.slice(question.words[to - 1]?.end))
  const run =
    findRuns(question, 'correction', language).find(
      ({ from, to }) => from === 0 || to === question.words.length,
    ) ?? findRuns(question, 'denial', language).find(setApart)
  const left = run ? question.words.length - (run.to - run.from) : 0
  if (!run || left === 0 || left > maxCorrection) return null
  return tidy(without(question, text, run, ''))
}

/** A year or month, said to be the one before or after: "the following year", « le mois d'avant ». */
function findShift(question: QuestionWords, language: ContentLanguage) {
  const prepositions = findRuns(question, 'prepositions', language)
  const asks = findCues(cues.asks, question, [language]).filter(({ id }) => id.startsWith('how-'))
  const steps = [
    ...findRuns(question, 'later', language).map((run) => ({ ...run, by: 1 })),
    ...findRuns(question, 'earlier', language).map((run) => ({ ...run, by: -1 })),
  ]
  for (const { id: unit, start } of findCues(cues.names, question, [language])) {
    const at = question.words.findIndex((word) => word.start === start)
    const step = steps.find(({ from, to }) => from === at + 1 || to === at)
    // "How many years later?" asks for their number.
    const isCounted = asks.some((ask) => ask.start <= start && start - ask.end <= 1)
    if (!step || isCounted || (unit !== 'year' && unit !== 'month')) continue
    let from = Math.min(at, step.from)
    const leads = () => prepositions.some((run) => from > run.from && from <= run.to)
    while (leads()) from -= 1
    return { unit, by: step.by, from, to: Math.max(at + 1, step.to) }
  }
  return null
}

/** The year or month before or after the one last spoken of, in figures and words. */
function withTime(
  text: string,
  { year, month }: ConversationState,
  language: ContentLanguage,
): string | null {
  const question = questionWords(text)
  const shift = findShift(question, language)
  if (!shift || (shift.unit === 'year' ? year : month) === null) return null
  if (shift.unit === 'year') return without(question, text, shift, String((year ?? 0) + shift.by))
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + shift.by)
  return without(question, text, shift, longMonths(language).format(date))
}

const ordinalFigure = /^(\d{1,2})(?:st|nd|rd|th|er|re|e|eme|o|a)?$/

/** Which of the results a word points at, or what stands beside the only one; null where it is no such word. */
function pointedAt(
  question: QuestionWords,
  at: number,
  { results, previous, next, other }: ConversationState,
  language: ContentLanguage,
): PassageEntry | null {
  const stands = (name: 'lastOne' | 'nextOne' | 'previousOne' | 'otherOne') =>
    findRuns(question, name, language).some(({ from }) => from === at)
  if (stands('nextOne')) return next
  if (stands('previousOne')) return previous
  if (stands('otherOne')) return other
  if (results.length < 2) return null
  if (stands('lastOne')) return results.at(-1) ?? null
  const word = question.words[at]?.folded ?? ''
  const figure = ordinalFigure.exec(word)?.[1]
  const place = figure && !/^\d+$/.test(word) ? Number(figure) : ordinals.get(word)
  return place !== undefined && place > 0 ? (results[place - 1] ?? null) : null
}

/** What points beside a result, at a place: "next", "one before". */
const besideAt = (question: QuestionWords, at: number, language: ContentLanguage): WordRun | undefined =>
  (['nextOne', 'previousOne'] as const)
    .flatMap((name) => findRuns(question, name, language))
    .find(({ from }) => from === at)

interface Pick extends WordRun {
  picked: PassageEntry
}

/** "The second one": an article, a place, and nothing of its own that it is the place of. */
function findPick(text: string, state: ConversationState, language: ContentLanguage): Pick | null {
  const question = questionWords(text)
  const articles = findRuns(question, 'articles', language)
  for (const article of articles) {
    // « le paragraphe suivant », « la deuxième fiche ».
    const noun = findRuns(question, 'thing', language).find(({ from }) => from === article.to)
    const place = noun?.to ?? article.to
    const picked = pointedAt(question, place, state, language)
    if (picked === null) continue
    const aside = besideAt(question, place, language)
    const ordinal = aside?.to ?? place + 1
    const at = ({ from }: WordRun) => from === ordinal
    const one = findRuns(question, 'one', language).find(at)
    const end = (one ?? findRuns(question, 'thing', language).find(at))?.to ?? ordinal
    const [word, next] = [question.words[end - 1], question.words[end]]
    const run = { from: article.from, to: end }
    // "Where will the next one be held?" asks for what is to come.
    const bare = withoutJoins(tidy(without(question, text, run, '')), language) === ''
    if (aside && !bare) continue
    const closes = !next || /[,;:?!]/.test(text.slice(word?.end ?? 0, next.start))
    if (one || closes) return { ...run, picked }
  }
  return null
}

function read(text: string, state: ConversationState, language: ContentLanguage): FollowUp {
  const corrected = withoutCorrection(text, language)
  const dated = withTime(corrected ?? text, state, language)
  const left = dated ?? corrected ?? text
  const pick = findPick(left, state, language)
  return {
    text: pick ? withoutJoins(tidy(without(questionWords(left), left, pick, '')), language) : left,
    corrects: corrected !== null,
    picked: pick?.picked ?? null,
  }
}

/** Reads how a question leans on the turns before; a question that doesn't is given back as it is. */
export function readFollowUp(text: string, state: ConversationState, likely: ContentLanguage): FollowUp {
  if (!state.last) return { text, corrects: false, picked: null }
  const languages = [likely, ...contentLanguages.filter((language) => language !== likely)]
  const plain: FollowUp = { text, corrects: false, picked: null }
  const readings = languages
    .map((language) => read(text, state, language))
    .filter((reading) => reading.text !== text)
  // The language that makes most of it is the question's.
  return readings.sort((a, b) => a.text.length - b.text.length)[0] ?? plain
}
