import type { TextKey, Translator } from './messages/translator.ts'

interface PagingProps {
  t: Translator
  /** What is leafed through. */
  label: TextKey
  view: { previousAddress: string | null; nextAddress: string | null }
  /** Which part of it is shown, counted from 1; `of` another message than "1–10 of 26". */
  range?: { first: number; last: number; total: number; of?: TextKey }
  /** How htmx follows the links, where it does. */
  attributes?: Record<string, string>
}

/** Ways to the page before and the page after; nothing where there is one page. */
export function Paging({ t, label, view, range, attributes }: PagingProps) {
  const { previousAddress, nextAddress } = view
  if (previousAddress === null && nextAddress === null) return null
  const told = range && {
    first: t.number(range.first),
    last: t.number(range.last),
    total: t.number(range.total),
  }
  const turn = (address: string) => (attributes ? { 'hx-get': address, ...attributes } : {})
  return (
    <nav class="paging" aria-label={t.text(label)}>
      {previousAddress !== null && (
        <a rel="prev" href={previousAddress} {...turn(previousAddress)}>
          <span aria-hidden="true">←</span> {t.text('previousPage')}
        </a>
      )}
      {told && <span>{t.text(range?.of ?? 'pageRange', told)}</span>}
      {nextAddress !== null && (
        <a rel="next" href={nextAddress} {...turn(nextAddress)}>
          {t.text('nextPage')} <span aria-hidden="true">→</span>
        </a>
      )}
    </nav>
  )
}
