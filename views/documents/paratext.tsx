import type { Translator } from '../messages/translator.ts'

/** What a document has outside its passages: cover, page headers, menus; folded away, since few read it. */
export function Paratext({ t, lines }: { t: Translator; lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <details class="paratext">
      <summary>{t.text('paratext')}</summary>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </details>
  )
}
