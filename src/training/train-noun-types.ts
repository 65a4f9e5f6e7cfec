import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expandPattern } from '../answer/question/expand-pattern.ts'
import { nounPatterns, type ValueType } from '../answer/question/expected-types.ts'
import { nounRow, tellRow } from '../answer/question/noun-types.ts'
import { tablesDir } from '../config.ts'
import { contentLanguages } from '../model/language.ts'
import { fitLogistic, type LogisticRow } from './fit-logistic.ts'
import { hashText } from './folds.ts'
import { rounded } from './linear-model.ts'

/** Light: there are some 600 nouns for 48 numbers. */
const penalty = 0.05
const folds = 20

interface Noun {
  text: string
  type: ValueType
  row: Float32Array
}

/** The nouns of the tables whose meaning is known, each form once. */
const nouns = contentLanguages.flatMap((language): Noun[] => {
  const seen = new Set<string>()
  return Object.entries(nounPatterns[language]).flatMap(([type, patterns]) =>
    patterns.flatMap(expandPattern).flatMap((text): Noun[] => {
      const row = /^\p{L}+$/u.test(text) ? nounRow(text, language) : null
      if (!row || seen.size === seen.add(row.join()).size) return []
      return [{ text, type: type as ValueType, row }]
    }),
  )
})
const isPlace = ({ type }: Noun) => type === 'place' || type === 'country'
const isNamed = (noun: Noun) => isPlace(noun) || noun.type === 'person' || noun.type === 'organization'

const learn = (from: readonly Noun[], is: (noun: Noun) => boolean) =>
  fitLogistic(
    from.map((noun): LogisticRow => ({ row: noun.row, yes: is(noun), weight: 1 })),
    (from[0] as Noun).row.length,
    penalty,
  )

// Forms of one noun in several languages begin alike, and are learned or judged together.
const foldOf = ({ text }: Noun) => hashText(text.slice(0, 5)) % folds
const told = Array.from({ length: folds }, (_, fold) => {
  const weights = learn(
    nouns.filter((noun) => foldOf(noun) !== fold),
    isNamed,
  )
  return nouns
    .filter((noun) => foldOf(noun) === fold)
    .map((noun) => ({ named: isNamed(noun), p: tellRow(noun.row, weights) }))
}).flat()
for (const bar of [0.5, 0.7, 0.85, 0.95]) {
  const share = (named: boolean) => {
    const of = told.filter((one) => one.named === named)
    return `${of.filter(({ p }) => p >= bar).length} of ${of.length}`
  }
  console.log(`from ${bar}: ${share(true)} nouns whose like have names, ${share(false)} others`)
}
const named = nouns.filter(isNamed)
const table = { named: learn(nouns, isNamed), place: learn(named, isPlace) }
const file = join(tablesDir, 'learned', 'noun-types.json')
writeFileSync(
  file,
  `${JSON.stringify(Object.fromEntries(Object.entries(table).map(([name, weights]) => [name, [...weights].map(rounded)])), null, 1)}\n`,
)
