import type { Passage } from '../../src/model/passage.ts'
import { CopyButton } from '../copy-button.tsx'
import type { Translator } from '../messages/translator.ts'
import { citeAddress, passageName, quoteAddress, shortName } from '../passage-number.tsx'
import { langOf } from '../search/hit-card.tsx'
import type { SourceFacts } from './conversation-view.ts'

interface SourceLineProps {
  t: Translator
  passage: Passage
  facts: SourceFacts
  quotes: { start: number; end: number }[]
}

/** Where a quotation stands: whose document, of when, which part; with the ways to open, cite and copy it. */
export function SourceLine({ t, passage, facts, quotes }: SourceLineProps) {
  const part = passageName(t, passage)
  const name = `${facts.label}, ${part}`
  const language = facts.author === null ? facts.language : facts.authorLang
  return (
    <p class="at source-line">
      <span lang={language === null ? undefined : langOf(language)}>{facts.author ?? facts.label}</span>
      {(facts.symbol ?? facts.mark) && <span class="symbol">{facts.symbol ?? facts.mark}</span>}
      {facts.year && <span>{facts.year}</span>}
      <span>{shortName(t, passage) ?? part}</span>
      <a href={quoteAddress(passage, quotes)} aria-label={`${t.text('openSource')}: ${name}`}>
        {t.text('openSource')}
      </a>
      <a href={citeAddress(passage, quotes)} aria-label={`${t.text('citeSource')}: ${name}`}>
        {t.text('citeSource')}
      </a>
      <CopyButton t={t} copies={{ text: facts.quotation(passage, quotes) }} name={name} />
    </p>
  )
}
