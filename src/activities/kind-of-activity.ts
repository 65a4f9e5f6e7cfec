import { z } from 'zod'
import { type ActivityKind, activityKinds } from '../model/activities.ts'
import type { ActivityRecord } from '../model/activity-record.ts'
import { foldDiacritics } from '../model/fold.ts'
import { remembered } from '../model/remembered.ts'
import { readLanguageTables } from '../tables/read-table.ts'

const wordsSchema = z.record(z.enum(activityKinds), z.array(z.string()).min(1))

/** Folded words between spaces. */
const foldedWords = (text: string) =>
  ` ${foldDiacritics(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

let words: [ActivityKind, string[]][] | undefined
/** The words of each kind in all languages: a title in one often stands in a document in another. */
function wordsOfKinds(): [ActivityKind, string[]][] {
  if (!words) {
    const tables = Object.values(readLanguageTables('activity-kinds', wordsSchema))
    words = activityKinds.map((kind) => [
      kind,
      tables.flatMap((table) => table[kind].map((word) => ` ${word} `)),
    ])
  }
  return words
}

const kindOfTitle = remembered((title: string): { kind: ActivityKind | null } => {
  const folded = foldedWords(title)
  const found = wordsOfKinds().find(([, own]) => own.some((word) => folded.includes(word)))
  return { kind: found?.[0] ?? null }
}, 5000)

/** What an activity is, by its title or else by the first line of its description; null where neither tells. */
export function kindOfActivity({ programme, description }: ActivityRecord): ActivityKind | null {
  const [line = ''] = (description ?? '').split('\n')
  return kindOfTitle(programme ?? '').kind ?? kindOfTitle(line).kind
}
