/** Parameters of an address that a form sends along, unseen. */
export function HiddenFields({ fields, form }: { fields: readonly [string, string][]; form?: string }) {
  return fields.map(([name, value]) => <input type="hidden" form={form} name={name} value={value} />)
}

interface SelectProps {
  id?: string
  name: string
  /** Values with what they are called. */
  options: readonly (readonly [value: string, label: string])[]
  value?: string
  form?: string
}

/** A choice of one of some values. */
export function Select({ options, value: chosen, ...attributes }: SelectProps) {
  return (
    <select {...attributes}>
      {options.map(([value, label]) => (
        <option value={value} selected={value === chosen}>
          {label}
        </option>
      ))}
    </select>
  )
}
