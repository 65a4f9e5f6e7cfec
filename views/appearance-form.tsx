import type { TextKey } from './messages/translator.ts'
import { type Appearance, appearances, type PageContext } from './page-context.ts'

const names: Record<Appearance, TextKey> = { light: 'appearanceLight', dark: 'appearanceDark' }

/** How the pages look: as the device does, light or dark. */
export function AppearanceForm({ context: { t, appearance } }: { context: PageContext }) {
  return (
    <form class="appearance" action="/appearance" method="post">
      <fieldset>
        <legend class="visually-hidden">{t.text('appearance')}</legend>
        {[null, ...appearances].map((one) => (
          <button
            type="submit"
            class="link"
            name="to"
            value={one ?? ''}
            aria-pressed={one === appearance ? 'true' : 'false'}
          >
            {t.text(one === null ? 'appearanceDevice' : names[one])}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
