import type { Translator } from '../messages/translator.ts'

/**
 * Shows what was selected: with scripts all that this browser has kept (`assets/selection.js`), without them what is
 * ticked on the page.
 */
export function SelectionForm({ t }: { t: Translator }) {
  return (
    <form id="selection" action="/basket" data-count={JSON.stringify(t.forms('selectionShow'))}>
      <button type="submit">{t.text('selectionPage')}</button>
    </form>
  )
}
