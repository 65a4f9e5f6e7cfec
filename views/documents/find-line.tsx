import type { Passage, Span } from '../../src/model/passage.ts'
import type { Translator } from '../messages/translator.ts'
import { passagePart } from '../passage-number.tsx'

/** Other words that were found: more would fill the line. */
const maxAlso = 3

/** The search whose words are marked in a document: none where `q` is empty. */
export interface SoughtWords {
  q: string
  /** Where they stand, by part. */
  found: ReadonlyMap<string, Span[]>
}

/** Words of other languages, and other forms, that were found for those of the search. */
function alsoFound(content: Passage[], { q, found }: SoughtWords): string[] {
  const typed = q.toLowerCase()
  const words = content.flatMap((passage) =>
    (found.get(passagePart(passage)) ?? []).map(({ start, end }) =>
      passage.text.slice(start, end).toLowerCase(),
    ),
  )
  return [...new Set(words)]
    .filter((word) => !typed.includes(word) && !word.includes(typed))
    .slice(0, maxAlso)
}

interface FindLineProps {
  t: Translator
  sought: SoughtWords
  content: Passage[]
  /** The document without a search. */
  address: string
}

/** The box that searches within a document, with the way from match to match. It leads to the first one. */
export function FindLine({ t, sought, content, address }: FindLineProps) {
  const { q, found } = sought
  const count = [...found.values()].reduce((sum, spans) => sum + spans.length, 0)
  const also = q === '' ? [] : alsoFound(content, sought)
  return (
    <search>
      <form class="find" action={`${address}#m1`} method="get">
        <input
          id="q"
          type="search"
          name="q"
          value={q}
          aria-label={t.text('searchInDocument')}
          placeholder={t.text('searchInDocument')}
          autocomplete="off"
        />
        <button type="submit" class="quiet">
          {t.text('findButton')}
        </button>
        {q !== '' && (
          <>
            <span class="num" role="status" id="find-status" data-place={t.text('findPlace')}>
              {count > 0 ? t.count('matches', count) : t.text('noMatches')}
            </span>
            {count > 0 && (
              <span class="find-steps" data-count={count}>
                <a href={`#m${count}`} data-step="-1" aria-keyshortcuts="p">
                  {t.text('findPrevious')}
                </a>{' '}
                <a href="#m1" data-step="1" aria-keyshortcuts="n">
                  {t.text('findNext')}
                </a>
              </span>
            )}
            {also.length > 0 && (
              <span class="also muted">{t.text('findAlso', { list: also.join(', ') })}</span>
            )}
            <a href={address}>{t.text('matchesOff')}</a>
          </>
        )}
      </form>
    </search>
  )
}
