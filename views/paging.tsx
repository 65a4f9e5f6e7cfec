import type { TextKey, Translator } from './messages/translator.ts'

interface PagingProps {
  t: Translator
  /** What is leafed through. */
  label: TextKey
  view: { previousAddress: string | null; nextAddress: string | null }
  /** Which part of it is shown. */
  range?: string
}

/** Ways to the page before and the page after; nothing where there is one page. */
export function Paging({ t, label, view, range }: PagingProps) {
  const { previousAddress, nextAddress } = view
  if (previousAddress === null && nextAddress === null) return null
  return (
    <nav class="paging" aria-label={t.text(label)}>
      {previousAddress !== null && (
        <a rel="prev" href={previousAddress}>
          <span aria-hidden="true">←</span> {t.text('previousPage')}
        </a>
      )}
      {range && <span>{range}</span>}
      {nextAddress !== null && (
        <a rel="next" href={nextAddress}>
          {t.text('nextPage')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}
