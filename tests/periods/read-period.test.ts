import { describe, expect, it } from 'vitest'
import { readPeriods } from '../../src/periods/read-period.ts'

const years = [2018, 2019]
const boundsOf = (question: string) => readPeriods(question, years).map(({ from, to }) => [from, to])

describe('readPeriods', () => {
  it.each([
    ['Quelles activités ont eu lieu du 4 au 7 décembre 2018 ?', [['2018-12-04', '2018-12-07']]],
    ['Which activities took place between 10 and 14 June 2019?', [['2019-06-10', '2019-06-14']]],
    ['¿Qué actividades hubo entre el 10 y el 14 de junio de 2019?', [['2019-06-10', '2019-06-14']]],
    [
      'How many workshops were held in 2018 and in 2019?',
      [
        ['2018-01-01', '2018-12-31'],
        ['2019-01-01', '2019-12-31'],
      ],
    ],
    ['Which workshops took place in FY2018/19?', [['2018-01-01', '2019-12-31']]],
    ['In 2019, which workshops were held in April?', [['2019-04-01', '2019-04-30']]],
    [
      'Which workshops were held in April?',
      [
        ['2018-04-01', '2018-04-30'],
        ['2019-04-01', '2019-04-30'],
      ],
    ],
    [
      'Quels ateliers ont eu lieu au printemps ?',
      [
        ['2018-03-01', '2018-05-31'],
        ['2019-03-01', '2019-05-31'],
      ],
    ],
    ['Quels ateliers ont eu lieu avant mars 2019 ?', [[null, '2019-02-28']]],
    ['¿Qué talleres hubo después de marzo de 2019?', [['2019-04-01', null]]],
    ['What has been done since 2018?', [['2018-01-01', null]]],
    ['Who may attend the second workshop?', []],
    ['Quel atelier a été annulé ?', []],
  ])('%s', (question, bounds) => {
    expect(boundsOf(question)).toEqual(bounds)
  })
})
