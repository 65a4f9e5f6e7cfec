import type { TextKey, Translator } from '../messages/translator.ts'
import { langOf } from '../search/hit-card.tsx'
import type { TurnView } from './conversation-view.ts'
import { htmxTurn } from './question-links.tsx'

const carriedKeys: Record<string, TextKey> = {
  intent: 'carriedIntent',
  countries: 'carriedCountries',
  period: 'carriedPeriod',
  programme: 'carriedProgramme',
  subject: 'carriedSubject',
  answer: 'carriedAnswer',
}

interface ChipProps {
  t: Translator
  label: string
  address: string | null
  /** The language of the label, where it is not that of the interface. */
  lang?: string | undefined
}

/** Something that can be taken out. */
export function Chip({ t, label, address, lang }: ChipProps) {
  const text = <span lang={lang}>{label}</span>
  if (address === null) return <span class="chip still">{text}</span>
  return (
    <a class="chip" href={address} {...htmxTurn(address)} aria-label={t.text('leaveOut', { label })}>
      {text} <span aria-hidden="true">×</span>
    </a>
  )
}

function chipsOf(t: Translator, { conditions, countries, period, carriedOver, response }: TurnView) {
  const carried = carriedOver?.names.flatMap((name) => (carriedKeys[name] ? [t.text(carriedKeys[name])] : []))
  return [
    ...conditions.map((condition) => ({ ...condition, lang: langOf(response.language) })),
    ...countries,
    ...(period ? [{ label: t.openSpan(period.from, period.to), address: period.address }] : []),
    ...(carriedOver && carried && carried.length > 0
      ? [{ label: t.text('carriedOver', { list: carried.join(', ') }), address: carriedOver.address }]
      : []),
  ]
}

/** What was understood of a question, and taken over from earlier ones; each part can be left out. */
export function Understood({ t, turn }: { t: Translator; turn: TurnView }) {
  const chips = chipsOf(t, turn)
  if (chips.length === 0) return null
  return (
    <div class="chips">
      <span class="muted" id={`understood-${turn.number}`}>
        {t.text('understood')}
      </span>
      <ul class="chips understood" aria-labelledby={`understood-${turn.number}`}>
        {chips.map((chip) => (
          <li>
            <Chip t={t} {...chip} />
          </li>
        ))}
      </ul>
    </div>
  )
}
