import { type RecordField, recordFields } from '../../model/activity-record.ts'
import { nameKey } from '../../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../../model/language.ts'
import { repairMojibake } from '../../model/mojibake.ts'
import { labelTable } from '../text/tables.ts'

export interface KnownLabel {
  /** `extra`: a label of records, as a document has taught, for which there is no field. */
  field: RecordField | 'extra'
  /** The languages in which the label is written so. */
  languages: ContentLanguage[]
}

const labels = recordFields.flatMap((field) =>
  contentLanguages.flatMap((language) =>
    labelTable[field][language].map((label) => ({ label, field, language })),
  ),
)

const lookup = new Map<string, KnownLabel>()
for (const { label, field, language } of labels) {
  const known = lookup.get(nameKey(label))
  if (!known) lookup.set(nameKey(label), { field, languages: [language] })
  else if (!known.languages.includes(language)) known.languages.push(language)
}

/** What is left of a label when its accented letters are lost: "Pays bnficiaire(s)". */
const damagedKey = (label: string) => nameKey(label.replace(/[^\p{ASCII}]/gu, ''))

const damagedLookup = new Map(
  labels
    .filter(({ label }) => /[^\p{ASCII}]/u.test(label) && damagedKey(label).length >= 5)
    .map(({ label, field, language }): [string, KnownLabel] => [
      damagedKey(label),
      { field, languages: [language] },
    ]),
)

/** Longer texts are no labels; accents that are marks of their own, and signs around it, make one longer. */
const maxLabelChars = 20 + Math.max(...[...lookup.keys()].map((key) => key.length))

/** The field that a label announces, whatever its accents, case and punctuation; undefined for an unknown one. */
export function findLabel(label: string): KnownLabel | undefined {
  if (label.length > maxLabelChars) return undefined
  const key = nameKey(label)
  const parts = label.includes('/') ? label.split('/').map((part) => lookup.get(nameKey(part))) : []
  // "Pays / Country": the same in two languages.
  const [first] = parts
  if (first && !lookup.has(key) && parts.every((part) => part?.field === first.field))
    return { field: first.field, languages: [...new Set(parts.flatMap((part) => part?.languages ?? []))] }
  return lookup.get(key) ?? damagedLookup.get(key) ?? lookup.get(nameKey(repairMojibake(label)))
}
