import { describe, expect, it } from 'vitest'
import { learnTranslations } from '../../../src/translate/learn/learn-translations.ts'
import { lookUp, serializeTranslations } from '../../../src/translate/learned-translations.ts'

const pairs = (lines: string[]) =>
  lines.map((line) => {
    const [source = '', target = ''] = line.split(' = ')
    return { source, target }
  })

const subjects = [
  'Los casos = The cases',
  'Las casas = The houses',
  'Los informes = The reports',
  'Los perros = The dogs',
]
const predicates = [
  'preocupan = worry',
  'gustan = please',
  'aparecen = appear',
  'mejoran = improve',
  'terminan = end',
]
const spanish = subjects.flatMap((subject) =>
  predicates.flatMap((predicate) => {
    const [[who, whoInEnglish], [what, whatInEnglish]] = [subject.split(' = '), predicate.split(' = ')]
    return pairs([`${who} ${what} = ${whoInEnglish} ${whatInEnglish}`])
  }),
)

const best = (table: ReturnType<typeof learnTranslations>, form: string, stem: string) =>
  lookUp(table, { form, folded: form, stem }, 'es', 'en')[0]?.stem

describe('learning from aligned texts', () => {
  const table = learnTranslations([{ language: 'es', other: 'en', texts: spanish }])

  it('finds which word stands for which, in both directions', () => {
    expect(best(table, 'informes', 'inform')).toBe('report')
    expect(best(table, 'perros', 'perr')).toBe('dog')
    expect(lookUp(table, { form: 'dogs', folded: 'dogs', stem: 'dog' }, 'en', 'es')[0]?.stem).toBe('perr')
  })

  it('keeps forms apart that mean something else though they share a stem', () => {
    expect(best(table, 'casos', 'cas')).toBe('case')
    expect(best(table, 'casas', 'cas')).toBe('hous')
  })

  it('knows a form that it has never met by its stem', () => {
    expect(best(table, 'perrazo', 'perr')).toBe('dog')
  })

  it('gives the same table every time', () => {
    const again = learnTranslations([{ language: 'es', other: 'en', texts: spanish }])
    expect(serializeTranslations(again)).toBe(serializeTranslations(table))
  })
})

describe('several corpora', () => {
  const law = (count: number) =>
    pairs(
      Array.from({ length: count }, (_, i) => [
        `bureau ${i % 2 ? 'juge' : 'approuve'} = board ${i % 2 ? 'judges' : 'approves'}`,
        `juge ${i % 2 ? 'approuve' : 'nomme'} = judges ${i % 2 ? 'approves' : 'appoints'}`,
      ]).flat(),
    )
  const everyday = pairs([
    'bureau blanc = white desk',
    'bureau noir = black desk',
    'chat noir = black cat',
    'chat blanc = white cat',
  ])
  const learn = (lawful: number) =>
    learnTranslations([
      { language: 'fr', other: 'en', texts: law(lawful) },
      { language: 'fr', other: 'en', texts: everyday },
    ])
  const weights = (lawful: number) => {
    const rows = lookUp(learn(lawful), { form: 'bureau', folded: 'bureau', stem: 'bureau' }, 'fr', 'en')
    return Object.fromEntries(rows.map(({ stem, probability }) => [stem, probability]))
  }

  it('each has its say, the more the oftener it has met the word', () => {
    const few = weights(2)
    const many = weights(40)
    expect(few.desk).toBeGreaterThan(0.2)
    expect(few.board).toBeGreaterThan(0.2)
    expect(many.board).toBeGreaterThan(many.desk ?? 0)
    expect(many.desk).toBeGreaterThan(0)
  })

  it('words that only one has are known by it alone', () => {
    expect(lookUp(learn(40), { form: 'chats', folded: 'chats', stem: 'chat' }, 'fr', 'en')[0]?.stem).toBe(
      'cat',
    )
  })
})
