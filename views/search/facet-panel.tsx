import type { FacetName } from '../../src/model/search-result.ts'
import type { TextKey, Translator } from '../messages/translator.ts'
import { htmxLink } from './search-results.tsx'
import type { FacetGroup, FacetOption, SearchView } from './search-view.ts'

const headings: Record<FacetName, TextKey> = {
  language: 'facetLanguage',
  kind: 'facetKind',
  country: 'facetCountry',
  year: 'facetYear',
  programme: 'facetProgramme',
  document: 'facetDocument',
}
/** Longer lists fold away what follows, so that the panel can be taken in at a glance. */
const maxOptionsShown = 6

/** A name that the option keeps from answer to answer: htmx puts the focus back by it. */
const optionId = (name: FacetName, value: string) => `${name}-${value.replace(/[^\p{L}\p{N}-]+/gu, '_')}`

interface OptionProps {
  t: Translator
  name: FacetName
  option: FacetOption
}

function Option({ t, name, option }: OptionProps) {
  const { value, label, count, selected, address } = option
  const id = optionId(name, value)
  const countShown = <span class="count">{t.number(count)}</span>
  if (address !== null) {
    return (
      <a
        id={id}
        class="option"
        href={address}
        hx-get={address}
        {...htmxLink}
        aria-current={selected ? 'true' : undefined}
      >
        <span>{label}</span> {countShown}
      </a>
    )
  }
  return (
    <label class="option">
      <input id={id} type="checkbox" form="search" name={name} value={value} checked={selected} />
      <span>{label}</span> {countShown}
    </label>
  )
}

function Group({ t, group }: { t: Translator; group: FacetGroup }) {
  const { name, options } = group
  const list = (shown: FacetOption[]) => (
    <ul>
      {shown.map((option) => (
        <li>
          <Option t={t} name={name} option={option} />
        </li>
      ))}
    </ul>
  )
  const folded = options.length > maxOptionsShown + 1 ? options.slice(maxOptionsShown) : []
  return (
    <fieldset class="facet">
      <legend>{t.text(headings[name])}</legend>
      {list(options.slice(0, options.length - folded.length))}
      {folded.length > 0 && (
        <details id={`more-${name}`}>
          <summary>{t.text('showMore', { count: t.number(options.length) })}</summary>
          {list(folded)}
        </details>
      )}
    </fieldset>
  )
}

/** The filters that the present results can be narrowed by. */
export function FacetPanel({ t, view }: { t: Translator; view: SearchView }) {
  return (
    <>
      {view.hiddenFields.map(({ name, value }) => (
        <input type="hidden" form="search" name={name} value={value} />
      ))}
      {view.facets.map((group) => (
        <Group t={t} group={group} />
      ))}
    </>
  )
}
