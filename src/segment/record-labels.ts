import { type RecordField, recordFields } from '../model/activity-record.ts'
import { nameKey } from '../model/fold.ts'
import { type ContentLanguage, contentLanguages } from '../model/language.ts'
import { labelTable } from './tables.ts'

export interface KnownLabel {
  field: RecordField
  /** The languages in which the label is written so. */
  languages: ContentLanguage[]
}

function buildLookup(): Map<string, KnownLabel> {
  const lookup = new Map<string, KnownLabel>()
  for (const field of recordFields) {
    for (const language of contentLanguages) {
      for (const label of labelTable[field][language]) {
        const key = nameKey(label)
        const known = lookup.get(key)
        if (!known) lookup.set(key, { field, languages: [language] })
        else if (!known.languages.includes(language)) known.languages.push(language)
      }
    }
  }
  return lookup
}

const lookup = buildLookup()

/** The field that a label announces, whatever its accents, case and punctuation; undefined for an unknown one. */
export function findLabel(label: string): KnownLabel | undefined {
  return lookup.get(nameKey(label))
}
