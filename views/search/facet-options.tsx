import type { FacetName } from '../../src/model/search-result.ts'
import type { Translator } from '../messages/translator.ts'
import type { FacetOption } from './search-view.ts'

/** A name that the option keeps from answer to answer: htmx puts the focus back by it. */
const optionId = (name: FacetName, value: string) => `${name}-${value.replace(/[^\p{L}\p{N}-]+/gu, '_')}`

interface FacetOptionsProps {
  t: Translator
  name: FacetName
  options: FacetOption[]
  /** The form that sends what is ticked. */
  form?: string | undefined
}

/** Values of a facet as boxes to tick, each with how much it stands for. */
export function FacetOptions({ t, name, options, form = 'search' }: FacetOptionsProps) {
  return (
    <ul id={`values-${name}`}>
      {options.map(({ value, label, count, selected }) => (
        <li>
          <label class="option">
            <input
              id={optionId(name, value)}
              type="checkbox"
              form={form}
              name={name}
              value={value}
              checked={selected}
            />
            <span>{label}</span> <span class="count">{t.number(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
