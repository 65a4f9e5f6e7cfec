import type { Heading } from '../../src/model/source-document.ts'
import type { Translator } from '../messages/translator.ts'

/** A heading with the anchor that leads to it. */
export interface Placed {
  heading: Heading
  anchor: string
}

interface Branch extends Placed {
  branches: Branch[]
}

/** Headings as a tree: each holds the deeper ones that follow it. */
function treeOf(headings: Placed[]): Branch[] {
  const roots: Branch[] = []
  const open: Branch[] = []
  for (const placed of headings) {
    const branch = { ...placed, branches: [] }
    while ((open.at(-1)?.heading.level ?? -1) >= placed.heading.level) open.pop()
    ;(open.at(-1)?.branches ?? roots).push(branch)
    open.push(branch)
  }
  return roots
}

function Branches({ branches }: { branches: Branch[] }) {
  return (
    <ol>
      {branches.map(({ heading, anchor, branches: deeper }) => (
        <li>
          <a href={`#${anchor}`}>{heading.text}</a>
          {deeper.length > 0 && <Branches branches={deeper} />}
        </li>
      ))}
    </ol>
  )
}

/** The contents of a document; beside the text on wide windows, folded above it on narrow ones. */
export function Outline({ t, headings, lang }: { t: Translator; headings: Placed[]; lang: string }) {
  if (headings.length === 0) return null
  return (
    <details class="rail">
      <summary class="label">{t.text('outline')}</summary>
      <nav class="outline" aria-label={t.text('outline')} lang={lang}>
        <Branches branches={treeOf(headings)} />
      </nav>
    </details>
  )
}
