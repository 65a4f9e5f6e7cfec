import fc from 'fast-check'
import { francAll } from 'franc'
import { expect, test } from 'vitest'
import { rankLanguages } from '../../src/detect/rank-languages.ts'

const codes = ['fra', 'eng', 'spa', 'por', 'ita', 'nld', 'ron', 'vie', 'pol', 'tur', 'rus', 'ell', 'cmn']

/** Words of several languages and scripts, and what stands between words. */
const pieces = fc.constantFrom(
  ...'la formation des agents — “the offices” of œuvre Số năm où l’État ñandú zażółć'.split(' '),
  ...[
    'ğüşi',
    'İstanbul',
    'слово',
    'λόγος',
    '世界',
    '12.5 %',
    '\n',
    '\t',
    'A',
    '😀',
    'ǅ',
    '=',
    '’',
    'ﬁn',
    '\u00ad',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { minLength: 1, maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
)

test('languages are ranked as franc ranks them', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const rank = rankLanguages(text)
      for (const only of [codes, codes.slice(0, 3)])
        expect(rank(only)).toEqual(francAll(text, { only, minLength: 1 }))
    }),
    { numRuns: 300 },
  )
})

test('texts longer than franc reads, and of many rare signs', () => {
  const rare = Array.from({ length: 600 }, (_, i) => String.fromCharCode(0x2000 + i)).join('')
  for (const text of ['the offices of the region '.repeat(200), `${'abc def '.repeat(150)}${rare}`])
    expect(rankLanguages(text)(codes)).toEqual(francAll(text, { only: codes, minLength: 1 }))
})
