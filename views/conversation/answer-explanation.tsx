import type { Candidate } from '../../src/model/answer.ts'
import { isPassageLanguage } from '../../src/model/language.ts'
import type { TextKey, Translator } from '../messages/translator.ts'
import { PassageNumber, quoteAddress } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import type { TurnView } from './conversation-view.ts'

/** What lost by more than these explains nothing. */
const maxCandidates = 5
/** The features that moved the score most. */
const maxFeatures = 6

const readingKeys: Record<string, TextKey> = {
  question: 'readQuestion',
  language: 'readLanguage',
  form: 'readForm',
  attributes: 'readAttributes',
  words: 'readWords',
  countries: 'countries',
  periods: 'period',
  documents: 'readDocumentsOnly',
  carriedOver: 'readCarriedOver',
}

const isEmpty = (value: unknown) =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

/** A value of the reading in words: languages by name, lists with commas, objects as JSON. */
function told(t: Translator, value: unknown): string {
  if (isPassageLanguage(value)) return t.languageName(value)
  if (Array.isArray(value)) return value.map((one) => told(t, one)).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function Reading({ t, reading }: { t: Translator; reading: Record<string, unknown> }) {
  return (
    <dl class="reading">
      {Object.entries(reading)
        .filter(([, value]) => !isEmpty(value))
        .map(([name, value]) => (
          <>
            <dt>{readingKeys[name] ? t.text(readingKeys[name]) : name}</dt>
            <dd>{told(t, value)}</dd>
          </>
        ))}
    </dl>
  )
}

function Features({ t, features }: { t: Translator; features: Candidate['features'] }) {
  const strongest = Object.entries(features)
    .filter(([, share]) => share !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, maxFeatures)
  return (
    <ul class="features" aria-label={t.text('candidateFeatures')}>
      {strongest.map(([name, share]) => (
        <li>
          <code>{name}</code> {share > 0 && '+'}
          {t.number(Math.round(share * 100) / 100)}
        </li>
      ))}
    </ul>
  )
}

function CandidateItem({ t, turn, candidate }: { t: Translator; turn: TurnView; candidate: Candidate }) {
  const { passageId, start, end, text, score, confidence, features } = candidate
  const passage = turn.passages.get(passageId)
  const isQuoted = turn.response.answer.citations.some(
    (citation) => citation.passageId === passageId && citation.start < end && start < citation.end,
  )
  return (
    <li>
      <blockquote lang={passage && langOf(passage.language)}>{text}</blockquote>
      <p>
        {passage && (
          <a href={quoteAddress(passage, [candidate])}>
            <PassageNumber t={t} passage={passage} />
          </a>
        )}{' '}
        {t.text('candidateScore', {
          score: t.number(Math.round(score * 100) / 100),
          percent: Math.round(confidence * 100),
        })}
        {isQuoted && ` · ${t.text('candidateQuoted')}`}
        {passage && turn.tellsDocuments && ` · ${turn.documents.get(passage.documentId)?.label}`}
      </p>
      <Features t={t} features={features} />
    </li>
  )
}

/** How a question was read and its answer chosen, folded away. */
export function AnswerExplanation({ t, turn }: { t: Translator; turn: TurnView }) {
  const { explanation, interpretation, answer } = turn.response
  if (!explanation) return null
  const candidates = explanation.candidates.slice(0, maxCandidates)
  return (
    <details class="explanation">
      <summary>{t.text('explanation')}</summary>
      <Reading t={t} reading={explanation.reading} />
      {interpretation.query && (
        <pre>
          <code>{JSON.stringify(interpretation.query, null, 1)}</code>
        </pre>
      )}
      {answer.kind !== 'none' && (
        <p>{t.text('explainedConfidence', { percent: Math.round(answer.confidence * 100) })}</p>
      )}
      {candidates.length > 0 && (
        <>
          <h3>{t.text('candidates')}</h3>
          <ol>
            {candidates.map((candidate) => (
              <CandidateItem t={t} turn={turn} candidate={candidate} />
            ))}
          </ol>
        </>
      )}
    </details>
  )
}
