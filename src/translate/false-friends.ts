import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stem } from '../analyse/analyser.ts'
import { tablesDir } from '../config.ts'
import type { ContentLanguage } from '../model/language.ts'

function readPairs(): Set<string> {
  const text = readFileSync(join(tablesDir, 'translate', 'false-friends.tsv'), 'utf8')
  const [, ...lines] = text.trimEnd().split('\n')
  return new Set(
    lines.flatMap((line) => {
      const [fr = '', en = ''] = line.split('\t')
      const [left, right] = [`fr:${stem(fr, 'fr')}`, `en:${stem(en, 'en')}`]
      return [`${left} ${right}`, `${right} ${left}`]
    }),
  )
}

const pairs = readPairs()

/** Whether two stems look alike across languages without meaning the same: French "délai" is no "delay". */
export function areFalseFriends(
  from: ContentLanguage,
  stemA: string,
  to: ContentLanguage,
  stemB: string,
): boolean {
  return pairs.has(`${from}:${stemA} ${to}:${stemB}`)
}
