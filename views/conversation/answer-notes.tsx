import type { Gloss } from '../../src/model/search-result.ts'
import type { TextKey, Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'
import { showsRows } from './answer-table.tsx'
import type { TurnView } from './conversation-view.ts'

/** From here on an answer is right nine times of ten: below, the reader is told to look. */
const sureFrom = 0.9
/** More would be read by nobody. */
const maxTerms = 4

/** How sure an answer is, in words; null where nothing is claimed. */
function certainty({ response: { answer } }: TurnView): TextKey | null {
  const { kind, confidence, value, citations } = answer
  if (kind === 'none' || kind === 'closest') return null
  if (confidence < sureFrom) return 'unsure'
  if (kind === 'list' || kind === 'count' || kind === 'table') return 'sureCounted'
  const stands = typeof value === 'string' && citations.some(({ quote }) => quote.includes(value))
  return stands ? 'sureValue' : 'sureSentence'
}

/** Terms of the quotations with what they mean in the language of the question; none where rows say it in that. */
function keyTerms(turn: TurnView): (Gloss & { lang: string })[] {
  if (showsRows(turn)) return []
  const { response, passages } = turn
  const { answer, hits } = response
  const quotes = answer.citations.map(({ quote }) => quote)
  const terms = hits.flatMap(({ id, gloss, language }) =>
    passages.has(id) ? gloss.map((term) => ({ ...term, lang: langOf(language) })) : [],
  )
  const told = new Set<string>()
  const isNew = ({ text }: Gloss) => told.size < told.add(text.toLowerCase()).size
  return terms
    .filter((term) => quotes.some((quote) => quote.includes(term.text)) && isNew(term))
    .slice(0, maxTerms)
}

/** What is told beside an answer: what terms of its quotations mean, and how sure it is. */
export function AnswerNotes({ t, turn }: { t: Translator; turn: TurnView }) {
  const terms = keyTerms(turn)
  const sure = certainty(turn)
  return (
    <>
      {terms.length > 0 && (
        <div>
          <p class="label">{t.text('keyTerms')}</p>
          <dl class="key-terms">
            {terms.map(({ text, translation, lang }) => (
              <div>
                <dt lang={lang}>{text}</dt>
                <dd lang={langOf(turn.response.language)}>{translation}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      {sure && (
        <div>
          <p class="label">{t.text('howSure')}</p>
          <p class={sure === 'unsure' ? 'unsure' : 'muted'}>{t.text(sure)}</p>
        </div>
      )}
    </>
  )
}
