import type { ContentLanguage } from '../../src/model/language.ts'
import { Layout } from '../layout.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { type Refusal, RefusalMessage } from './refusal-message.tsx'
import { TokenField } from './token-field.tsx'

type Because = 'translation' | 'spelling' | 'meaning'

/** What was asked for and is not found. */
export interface GapView {
  count: number
  last: string
  wordings: { kind: 'search' | 'question'; text: string; language: ContentLanguage; count: number }[]
  missing: string[]
  proposals: {
    word: string
    language: ContentLanguage
    meant: string
    meantLanguage: ContentLanguage
    because: Because
    row: string
    gained: number
  }[]
}

const reasons: Record<Because, TextKey> = {
  translation: 'gapsByTranslation',
  spelling: 'gapsBySpelling',
  meaning: 'gapsByMeaning',
}

const addressOf = ({ kind, text }: GapView['wordings'][number]) =>
  `${kind === 'search' ? '/search' : '/'}?q=${encodeURIComponent(text)}`

function Gap({ t, gap }: { t: Translator; gap: GapView }) {
  return (
    <li class="gap">
      <h2>
        {gap.wordings.map((wording, i) => (
          <>
            {i > 0 && ' · '}
            <a href={addressOf(wording)} lang={wording.language}>
              {wording.text}
            </a>
          </>
        ))}
      </h2>
      <p>
        {t.count('gapsCount', gap.count)}, {t.text('gapsLast', { day: t.date(gap.last) })}
      </p>
      <p>
        {gap.missing.length === 0
          ? t.text('gapsNoWord')
          : t.text('gapsMissing', { words: gap.missing.join(', ') })}
      </p>
      {gap.proposals.length > 0 && (
        <>
          <p>{t.text('gapsProposals')}</p>
          <ul>
            {gap.proposals.map(({ word, language, meant, meantLanguage, because, row, gained }) => (
              <li>
                <b lang={language}>{word}</b> = <b lang={meantLanguage}>{meant}</b>
                {t.text('colon')}
                {t.count('gapsGained', gained)} ({t.text(reasons[because])})<pre>{row}</pre>
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  )
}

interface GapsPageProps {
  context: PageContext
  /** Whether the settings let anybody see them. */
  isOpen: boolean
  /** Null before the token was given. */
  gaps: GapView[] | null
  refusal: Refusal | null
}

/** What readers asked for and the documents don't say, or say in other words. */
export function GapsPage({ context, isOpen, gaps, refusal }: GapsPageProps) {
  const { t } = context
  return (
    <Layout context={context} title={t.text('gapsTitle')} current={null}>
      <h1>{t.text('gapsTitle')}</h1>
      {refusal !== null && <RefusalMessage t={t} heading="gapsRefused" refusal={refusal} />}
      <p>{t.text('gapsNote')}</p>
      {gaps === null ? (
        isOpen ? (
          <form class="upload" action="/gaps" method="post">
            <TokenField t={t} />
            <button type="submit">{t.text('gapsShow')}</button>
          </form>
        ) : (
          <p>{t.text('gapsClosed')}</p>
        )
      ) : gaps.length === 0 ? (
        <p>{t.text('gapsNone')}</p>
      ) : (
        <ol class="gaps">
          {gaps.map((gap) => (
            <Gap t={t} gap={gap} />
          ))}
        </ol>
      )}
    </Layout>
  )
}
