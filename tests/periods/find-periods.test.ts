import { describe, expect, it } from 'vitest'
import { findPeriods } from '../../src/periods/find-periods.ts'

type Row = [text: string, from: string | null, to: string | null]
const rowsOf = (text: string, years?: number[]) =>
  findPeriods(text, years ? { years } : {}).map(
    ({ start, end, from, to }): Row => [text.slice(start, end), from, to],
  )

describe('findPeriods', () => {
  it.each<[string, ...Row[]]>([
    ['4-7 décembre 2018', ['4-7 décembre 2018', '2018-12-04', '2018-12-07']],
    ['between 10 and 14 June 2019', ['10 and 14 June 2019', '2019-06-10', '2019-06-14']],
    ['entre le 10 et le 14 juin 2019', ['10 et le 14 juin 2019', '2019-06-10', '2019-06-14']],
    ['entre el 10 y el 14 de junio de 2019', ['10 y el 14 de junio de 2019', '2019-06-10', '2019-06-14']],
    ['01/02/2019', ['01/02/2019', '2019-02-01', '2019-02-01']],
    ['02/28/2019', ['02/28/2019', '2019-02-28', '2019-02-28']],
    ['2019-02-01', ['2019-02-01', '2019-02-01', '2019-02-01']],
    ['in 2018 and in 2019', ['2018', '2018-01-01', '2018-12-31'], ['2019', '2019-01-01', '2019-12-31']],
    ['en 2018 et en 2019', ['2018', '2018-01-01', '2018-12-31'], ['2019', '2019-01-01', '2019-12-31']],
    ['en 2018 y en 2019', ['2018', '2018-01-01', '2018-12-31'], ['2019', '2019-01-01', '2019-12-31']],
    ['2020.05 - 2020.11', ['2020.05 - 2020.11', '2020-05-01', '2020-11-30']],
    ['version 2020.05'],
    ['2019.3.4 ~ 2019.3.8', ['2019.3.4 ~ 2019.3.8', '2019-03-04', '2019-03-08']],
    ['FY2018/19', ['FY2018/19', '2018-01-01', '2019-12-31']],
    ['exercice 2018-2019', ['exercice 2018-2019', '2018-01-01', '2019-12-31']],
    ['ejercicio 2018', ['ejercicio 2018', '2018-01-01', '2018-12-31']],
    ['April 2019', ['April 2019', '2019-04-01', '2019-04-30']],
    ['avril 2019', ['avril 2019', '2019-04-01', '2019-04-30']],
    ['abril de 2019', ['abril de 2019', '2019-04-01', '2019-04-30']],
    ['spring 2019', ['spring 2019', '2019-03-01', '2019-05-31']],
    ['printemps 2019', ['printemps 2019', '2019-03-01', '2019-05-31']],
    ['primavera de 2019', ['primavera de 2019', '2019-03-01', '2019-05-31']],
    ['winter 2018', ['winter 2018', '2018-12-01', '2019-02-28']],
    ['late April 2019', ['late April 2019', '2019-04-21', '2019-04-30']],
    ['fin avril 2019', ['fin avril 2019', '2019-04-21', '2019-04-30']],
    ['a finales de abril de 2019', ['a finales de abril de 2019', '2019-04-21', '2019-04-30']],
    ['mid-2019', ['mid-2019', '2019-05-01', '2019-08-31']],
    ['January-March 2019', ['January-March 2019', '2019-01-01', '2019-03-31']],
    ['de janvier à mars 2019', ['janvier à mars 2019', '2019-01-01', '2019-03-31']],
    ['de enero a marzo de 2019', ['enero a marzo de 2019', '2019-01-01', '2019-03-31']],
    ['du 4 au 7 décembre 2018', ['4 au 7 décembre 2018', '2018-12-04', '2018-12-07']],
    ['del 4 al 7 de diciembre de 2018', ['4 al 7 de diciembre de 2018', '2018-12-04', '2018-12-07']],
    ['28 December – 3 January 2019', ['28 December – 3 January 2019', '2018-12-28', '2019-01-03']],
    ['Monday, June 10th, 2019', ['June 10th, 2019', '2019-06-10', '2019-06-10']],
    ['Dec. 12, 2018', ['Dec. 12, 2018', '2018-12-12', '2018-12-12']],
    ['on 4 and 9 May 2020', ['4', '2020-05-04', '2020-05-04'], ['9 May 2020', '2020-05-09', '2020-05-09']],
    [
      '7-10 and 13-16 May 2019',
      ['7-10', '2019-05-07', '2019-05-10'],
      ['13-16 May 2019', '2019-05-13', '2019-05-16'],
    ],
    [
      'in April and May 2019',
      ['April', '2019-04-01', '2019-04-30'],
      ['May 2019', '2019-05-01', '2019-05-31'],
    ],
    [
      'le 5 mai 2022, puis le 6 mai',
      ['5 mai 2022', '2022-05-05', '2022-05-05'],
      ['6 mai', '2022-05-06', '2022-05-06'],
    ],
    ['the second half of 2018', ['second half of 2018', '2018-07-01', '2018-12-31']],
    ['le deuxième trimestre 2018', ['deuxième trimestre 2018', '2018-04-01', '2018-06-30']],
    ['el segundo semestre de 2018', ['segundo semestre de 2018', '2018-07-01', '2018-12-31']],
    ['Q4 2018 to Q1 2019', ['Q4 2018 to Q1 2019', '2018-10-01', '2019-03-31']],
    ['2018-19', ['2018-19', '2018-01-01', '2019-12-31']],
    ['(1564–1616)', ['1564–1616', '1564-01-01', '1616-12-31']],
    ['In 1066 the king died.', ['1066', '1066-01-01', '1066-12-31']],
    ['En 1789, le roi', ['1789', '1789-01-01', '1789-12-31']],
    ['la guerra de 1812', ['1812', '1812-01-01', '1812-12-31']],
    ['the 1970s', ['1970s', '1970-01-01', '1979-12-31']],
    ['les années 1970', ['années 1970', '1970-01-01', '1979-12-31']],
    ['los años 70', ['años 70', '1970-01-01', '1979-12-31']],
    ['the 19th century', ['19th century', '1801-01-01', '1900-12-31']],
    ['au XIXe siècle', ['XIXe siècle', '1801-01-01', '1900-12-31']],
    ['en el siglo XIX', ['siglo XIX', '1801-01-01', '1900-12-31']],
    ['in 44 BC', ['44 BC', null, null]],
    ['en 44 av. J.-C.', ['44 av. J.-C.', null, null]],
    ['since 2015', ['2015', '2015-01-01', null]],
    ['depuis mars 2015', ['mars 2015', '2015-03-01', null]],
    ['desde 2015', ['2015', '2015-01-01', null]],
    ['until 2017', ['2017', null, '2017-12-31']],
    ["jusqu'en 2017", ['2017', null, '2017-12-31']],
    ['hasta 2017', ['2017', null, '2017-12-31']],
    ['before March 2017', ['March 2017', null, '2017-02-28']],
    ['après mars 2017', ['mars 2017', '2017-04-01', null]],
    ['2015 à ce jour', ['2015', '2015-01-01', null]],
    ['the 2019 elections', ['2019', '2019-01-01', '2019-12-31']],
    ['in May', ['May', null, null]],
    ['le 6 mai', ['6 mai', null, null]],
  ])('reads %s', (text, ...rows) => {
    expect(rowsOf(text)).toEqual(rows)
  })

  it.each([
    'Officials may attend.',
    'The 10 may apply.',
    'March on the city',
    'la planète Mars',
    'de sept experts',
    'en sept jours',
    'hace 3 años',
    '3 years ago',
    'the second workshop',
    'le second atelier',
    'un segundo taller',
    'il a été saisi',
    'in the spring of the machine',
    'section 3.2',
    'IP/C/W/52',
    'IP/C/W/2019',
    'Directive 2004/48/EC',
    'Resolution 1540',
    '12:30',
    'call +41 22 739 1950',
    'ISBN 978-3-16-148410-0',
    'version 2.1.4',
    'version 2.1.14',
    'Article 31',
    'attracted 2000 participants',
    'about 2000 officers',
    'plus de 2000 agents',
    'unos 2000 funcionarios',
    '1500 euros',
    '$2000',
    'USD 2000',
    '2000 %',
    '31/31/2019',
  ])('finds none in %s', (text) => {
    const dated = findPeriods(text).filter(({ precision }) => precision !== 'season')
    expect(dated).toEqual([])
  })

  it('finds a period without a year once for each year that may be meant', () => {
    expect(rowsOf('au printemps', [2018, 2019])).toEqual([
      ['printemps', '2018-03-01', '2018-05-31'],
      ['printemps', '2019-03-01', '2019-05-31'],
    ])
    expect(rowsOf('in April', [])).toEqual([])
  })

  it('says where day and month may have been exchanged', () => {
    expect(findPeriods('01/02/2019')[0]?.ambiguous).toBe(true)
    expect(findPeriods('13/02/2019')[0]?.ambiguous).toBe(false)
  })
})
