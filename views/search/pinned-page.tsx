import type { Comparison } from '../../src/model/pinned-search.ts'
import { Layout } from '../layout.tsx'
import type { TextKey, Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { addressOfPassage } from '../passage-number.tsx'

export interface PinnedView {
  q: string
  /** The same search as it is now, and as it may be pinned anew. */
  searchAddress: string
  pinAddress: string
  /** Whether the documents are those of the version that the address names. */
  isSameVersion: boolean
  /** Null where the address keeps no hits to compare with. */
  comparison: Comparison | null
}

const reasons: Record<Comparison['gone'][number]['reason'], TextKey> = {
  document: 'pinnedGoneDocument',
  passage: 'pinnedGonePassage',
  search: 'pinnedGoneSearch',
}

function Added({ t, added }: { t: Translator; added: Comparison['added'] }) {
  if (added.length === 0) return <p>{t.text('pinnedNothingNew')}</p>
  return (
    <ol class="pinned">
      {added.map(({ id, document, title }) => (
        <li>
          <a href={addressOfPassage(id)}>{document}</a>
          {t.text('colon')}
          {title}
        </li>
      ))}
    </ol>
  )
}

function Gone({ t, gone }: { t: Translator; gone: Comparison['gone'] }) {
  if (gone.length === 0) return <p>{t.text('pinnedNothingGone')}</p>
  return (
    <ul class="pinned">
      {gone.map(({ id, reason }) => (
        <li>
          {reason === 'search' ? <a href={addressOfPassage(id)}>{id}</a> : <code>{id}</code>}
          {t.text('colon')}
          {t.text(reasons[reason])}
        </li>
      ))}
    </ul>
  )
}

function Compared({ t, comparison }: { t: Translator; comparison: Comparison }) {
  const { pinned, now, changed, complete, added, gone } = comparison
  return (
    <>
      <p>
        {t.text('pinnedTotals', {
          on: t.date(pinned.on),
          before: t.number(pinned.total),
          now: t.number(now.total),
        })}{' '}
        {t.text(changed ? 'pinnedChanged' : 'pinnedSame')}
      </p>
      {!complete && <p class="notice">{t.text('pinnedIncomplete')}</p>}
      <h2>{t.text('pinnedNew')}</h2>
      <Added t={t} added={added} />
      <h2>{t.text('pinnedGone')}</h2>
      <Gone t={t} gone={gone} />
    </>
  )
}

/** What became of a search since its address was kept. */
export function PinnedPage({ context, view }: { context: PageContext; view: PinnedView }) {
  const { t } = context
  const { q, searchAddress, pinAddress, isSameVersion, comparison } = view
  return (
    <Layout context={context} title={t.text('pinnedTitle')} current="search">
      <h1>{t.text('pinnedTitle')}</h1>
      {q !== '' && <p class="pinned-query">{q}</p>}
      {comparison === null ? (
        <p>{t.text(isSameVersion ? 'pinnedSameVersion' : 'pinnedOtherVersion')}</p>
      ) : (
        <Compared t={t} comparison={comparison} />
      )}
      <p>{t.text('pinnedNote')}</p>
      <p class="page-links">
        <a href={searchAddress}>{t.text('pinnedSearch')}</a>
        <a href={pinAddress}>{t.text('pinnedAgain')}</a>
      </p>
    </Layout>
  )
}
