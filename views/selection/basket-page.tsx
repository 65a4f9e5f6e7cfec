import type { Passage } from '../../src/model/passage.ts'
import type { ListedDocument } from '../../src/model/source-document.ts'
import { FileLinks } from '../file-links.tsx'
import { Layout } from '../layout.tsx'
import type { Translator } from '../messages/translator.ts'
import type { PageContext } from '../page-context.ts'
import { passageAddress } from '../passage-number.tsx'
import { RecordSheet } from '../record-sheet.tsx'
import { langOf } from '../search/hit-card.tsx'

/** A place that the reader has selected. */
interface SelectedPlace {
  id: string
  passage: Passage
  document: ListedDocument
  citation: string
  /** The selection without it. */
  withoutAddress: string
}

export interface BasketView {
  places: SelectedPlace[]
  /** How many places are no longer there. */
  gone: number
  files: { label: string; address: string }[]
}

function Selected({ t, place }: { t: Translator; place: SelectedPlace }) {
  const { id, passage, document, citation, withoutAddress } = place
  const text = passage.kind === 'document' ? document.title : passage.text
  return (
    <li>
      <blockquote lang={langOf(passage.language)}>
        {passage.record ? <RecordSheet text={passage.text} record={passage.record} marks={[]} /> : text}
      </blockquote>
      <p class="hit-meta">
        <a href={passageAddress(passage)}>{citation}</a>
        <a
          href={withoutAddress}
          data-deselect={id}
          aria-label={t.text('removeFromSelection', { label: citation })}
        >
          {t.text('remove')}
        </a>
      </p>
    </li>
  )
}

/** `/basket`: what was selected, word for word, each with its source. */
export function BasketPage({ context, view }: { context: PageContext; view: BasketView }) {
  const { t } = context
  const { places, gone, files } = view
  return (
    <Layout context={context} title={t.text('selectionTitle')} current="search">
      <h1>{t.text('selectionTitle')}</h1>
      {gone > 0 && <p role="status">{t.count('selectionGone', gone)}</p>}
      {places.length === 0 ? (
        <p data-empty-selection>{t.text('selectionEmpty')}</p>
      ) : (
        <>
          <p>{t.text('selectionNote')}</p>
          <p class="page-links">
            <span>
              {t.text('saveAs')} <FileLinks files={files} />
            </span>
            <a href="/basket" data-deselect="">
              {t.text('selectionClear')}
            </a>
          </p>
          <ol class="selected">
            {places.map((place) => (
              <Selected t={t} place={place} />
            ))}
          </ol>
        </>
      )}
      <p>
        <a href="/search">{t.text('navSearch')}</a>
      </p>
    </Layout>
  )
}
