import type { RecordEntry } from '../knowledge/passage-entry.ts'
import { readNegations } from '../question/read-negations.ts'
import { fieldOfAttribute } from '../question/understanding.ts'
import type { Draft } from '../wording/answer-draft.ts'
import { draft, recordItems, recordQuotes, tellFound, tellNumber, tellTitles } from '../wording/draft.ts'
import { say } from '../wording/messages.ts'
import { recordTitle, tellDuration } from '../wording/titles.ts'
import type { ActivityQuestion } from './activity-question.ts'
import { answerField } from './answer-field.ts'

/** No, and what there is instead. */
export function answerNo(
  records: RecordEntry[],
  language: ActivityQuestion['language'],
  timed = false,
): Draft {
  return draft({
    kind: 'value',
    intent: 'yes-no',
    text: say(language, 'no-instead', {
      list: tellTitles(language, records, timed ? tellDuration : recordTitle),
    }),
    value: say(language, 'value-no'),
    items: recordItems(records, language),
    quotes: recordQuotes(records),
    focusRecords: records,
  })
}

/** Whether a record has a field: "Is there a website for …?" */
function answerHasField(question: ActivityQuestion): Draft | null {
  const { frame, language, selection } = question
  const attribute = frame.u.attributes.find(
    (name) => name === 'link' || name === 'email' || name === 'contact' || name === 'partner',
  )
  if (!attribute || !fieldOfAttribute[attribute]) return null
  const given = answerField(question, attribute)
  if (given)
    return {
      ...given,
      headline: null,
      text: say(language, 'yes', { rest: given.text }),
      value: given.value ?? say(language, 'value-yes'),
    }
  const title = tellTitles(language, selection.records)
  return draft({
    kind: 'value',
    intent: 'yes-no',
    text: say(language, 'no', {
      rest: say(language, 'no-field', { title, label: say(language, `label-${attribute}`) }),
    }),
    value: say(language, 'value-no'),
    items: recordItems(selection.records, language),
    quotes: recordQuotes(selection.records),
    focusRecords: selection.records,
  })
}

/** Yes or no, then the activities that show it, or those that there are instead. */
export function answerYesNo(question: ActivityQuestion): Draft | null {
  const { selection, language } = question
  const { records } = selection
  if (records.length === 0) return null
  const { reversed } = readNegations(question.frame.u)
  return (
    answerHasField(question) ??
    draft({
      kind: 'value',
      intent: 'yes-no',
      text: say(language, reversed ? 'contrary' : 'yes', { rest: tellFound(records, language) }),
      headline: say(language, reversed ? 'contrary' : 'yes', { rest: `${tellNumber(records, language)}.` }),
      value: say(language, reversed ? 'value-no' : 'value-yes'),
      items: recordItems(records, language),
      quotes: recordQuotes(records),
      focusRecords: records,
    })
  )
}
