import { foldInPlace } from '../../model/fold.ts'
import { standsIn } from '../knowledge/find-names.ts'
import { findValues } from '../knowledge/value-types.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft } from '../wording/draft.ts'
import { inQuotes, say } from '../wording/messages.ts'
import { recordTitle } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'

const proseFields = new Set(['programme', 'description', 'outputs', 'extra'])

/** Where an activity was held, where its record says so: "… was held in Panama". */
export function answerPlace({ selection, language }: ActivityQuestion): Draft | null {
  for (const entry of selection.records) {
    const { text } = entry.passage
    for (const unit of entry.units) {
      if (!unit.field || !proseFields.has(unit.field)) continue
      const own = text.slice(unit.start, unit.end)
      const place = findValues(own, entry.passage.language).find(
        (value) => value.type === 'place' || (value.type === 'country' && standsIn(foldInPlace(own), value)),
      )
      if (!place) continue
      const name = text.slice(unit.start + place.start, unit.start + place.end)
      const quote = text.slice(unit.start, unit.end)
      return draft({
        kind: 'value',
        intent: 'place',
        text: say(language, 'quote-value', {
          value: name,
          place: recordTitle(entry, language),
          quote: inQuotes(language, quote),
        }),
        value: name,
        quotes: [{ passage: entry.passage, start: unit.start, end: unit.end }],
        focusRecords: [entry],
      })
    }
  }
  return null
}
