import type { Passage, Span } from '../../src/model/passage.ts'
import type { Translator } from '../messages/translator.ts'
import { PassageNumber, passagePart } from '../passage-number.tsx'

interface MatchLinksProps {
  t: Translator
  q: string
  content: Passage[]
  /** Where words of the search stand, by part. */
  found: ReadonlyMap<string, Span[]>
  /** The document without them. */
  address: string
}

/** How often the words of a search stand in the document, with the way to each passage that has them. */
export function MatchLinks({ t, q, content, found, address }: MatchLinksProps) {
  if (q === '') return null
  const passages = content.filter((passage) => found.has(passagePart(passage)))
  const count = [...found.values()].reduce((sum, spans) => sum + spans.length, 0)
  return (
    <nav class="match-links" aria-label={t.text('matchesTitle')}>
      <p>
        {count > 0 ? t.count('matches', count) : t.text('noMatches')} <q>{q}</q>{' '}
        <a href={address}>{t.text('matchesOff')}</a>
      </p>
      {passages.length > 0 && (
        <ul>
          {passages.map((passage) => (
            <li>
              <a href={`#${passagePart(passage)}`}>
                {passage.number === null ? '#' : <PassageNumber t={t} passage={passage} />}
              </a>
            </li>
          ))}
        </ul>
      )}
    </nav>
  )
}
