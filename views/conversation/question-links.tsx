import type { QuestionLink } from './conversation-view.ts'

/** What a link has beside its `href` that changes the conversation without loading the page anew. */
export const htmxTurn = (address: string) => ({
  'hx-get': address,
  'hx-target': '#conversation',
  'hx-swap': 'innerHTML',
})

/** Questions as items of a list; each asks itself. */
export function QuestionLinks({ links, lang }: { links: readonly QuestionLink[]; lang?: string }) {
  return links.map(({ label, address }) => (
    <li>
      <a href={address} {...htmxTurn(address)} lang={lang}>
        {label}
      </a>
    </li>
  ))
}
