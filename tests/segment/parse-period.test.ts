import { describe, expect, it } from 'vitest'
import { parsePeriod, parsePeriodInTitle } from '../../src/periods/parse-period.ts'

describe('parsePeriod', () => {
  it.each([
    ['12 November 2018 - 16 November 2018', '2018-11-12', '2018-11-16'],
    ['12 novembre 2018 - 16 novembre 2018', '2018-11-12', '2018-11-16'],
    ['28 January 2019 - 1 February 2019', '2019-01-28', '2019-02-01'],
    ['28 December 2018 – 3 January 2019', '2018-12-28', '2019-01-03'],
    ['28 December – 3 January 2019', '2018-12-28', '2019-01-03'],
    ['30 août 2019 - 2 septembre', '2019-08-30', '2019-09-02'],
    ['4-7 December 2018', '2018-12-04', '2018-12-07'],
    ['du 30 septembre au 1^{er} octobre 2019', '2019-09-30', '2019-10-01'],
    ['1er avril 2019 au 5 avril 2019', '2019-04-01', '2019-04-05'],
    ['del 3 al 7 de junio de 2019', '2019-06-03', '2019-06-07'],
    ['01/09/2017', '2017-09-01', null],
    ['August 4, 1999', '1999-08-04', null],
    ['May 2019', '2019-05-01', '2019-05-31'],
    ['2018-2019', '2018-01-01', '2019-12-31'],
    ['16 November 2018 - 12 November 2018', '2018-11-16', '2018-11-12'],
    ['04 décembre 2018', '2018-12-04', null],
    ['22 diciembre 2020', '2020-12-22', null],
    ['ler janvier 2019', '2019-01-01', null],
    ['1 er au 5 mars 2019', '2019-03-01', '2019-03-05'],
    ['7-10 and 13-16 May 2019', '2019-05-07', '2019-05-16'],
    ['Feb 4-8, 2019', '2019-02-04', '2019-02-08'],
    ['3 a 7 de junio de 2019', '2019-06-03', '2019-06-07'],
    ['01/09/2017-05/09/2017', '2017-09-01', '2017-09-05'],
    ['13/05/19', '2019-05-13', null],
    ['05/2019', '2019-05-01', '2019-05-31'],
    ['FY2017', '2017-01-01', '2017-12-31'],
    ['2016/2017', '2016-01-01', '2017-12-31'],
    ['13 juin 2016 - 17 juin 2016', '2016-06-13', '2016-06-17'],
    ['2016/17', '2016-01-01', '2017-12-31'],
    ['20182019', '2018-01-01', '2019-12-31'],
    ['15octobre1996', '1996-10-15', null],
    ['ongoing since 2015', '2015-01-01', null],
    ['2015 à ce jour', '2015-01-01', null],
    ['4 dcembre 2018', '2018-12-04', null],
    ['4 dÃ©cembre 2018', '2018-12-04', null],
    ['4\u00a0au\u00a07\u00a0décembre\u00a02018', '2018-12-04', '2018-12-07'],
    ['2015 -', '2015-01-01', null],
    ['FY2018 (April 2018 - March 2019)', '2018-04-01', '2019-03-31'],
    ['JFY 2018 (revised)', '2018-01-01', '2018-12-31'],
    ['Q2 2019', '2019-04-01', '2019-06-30'],
    ['2019 Q4', '2019-10-01', '2019-12-31'],
    ['H2 2018', '2018-07-01', '2018-12-31'],
    ['Q1-Q2 2019', '2019-01-01', '2019-06-30'],
    ['Q4 2018 to Q1 2019', '2018-10-01', '2019-03-31'],
    ['second half of 2018', '2018-07-01', '2018-12-31'],
    ['the first quarter of 2020', '2020-01-01', '2020-03-31'],
    ['premier trimestre 2020', '2020-01-01', '2020-03-31'],
    ["2e semestre de l'année 2019", '2019-07-01', '2019-12-31'],
    ['troisième et quatrième trimestres 2019', '2019-07-01', '2019-12-31'],
    ['primer semestre de 2021', '2021-01-01', '2021-06-30'],
    ['segundo trimestre del 2021', '2021-04-01', '2021-06-30'],
    ['second half of 2017 - June 2018', '2017-07-01', '2018-06-30'],
  ])('reads %s', (text, startDate, endDate) => {
    expect(parsePeriod(text)).toEqual({ startDate, endDate })
  })

  it.each(['', 'ongoing', 'en cours', 'en curso', 'to be confirmed', '31 June 2019', '12 November'])(
    'invents nothing for "%s"',
    (text) => {
      expect(parsePeriod(text)).toEqual({ startDate: null, endDate: null })
    },
  )
})

describe('parsePeriodInTitle', () => {
  it.each([
    ['Seminar on marks (4-7 May 2018)', '2018-05-04', '2018-05-07'],
    ['Follow-up to the course of 2017, 4-5 May 2018', '2018-05-04', '2018-05-05'],
    ['Mission (premier trimestre 2020)', '2020-01-01', '2020-03-31'],
    ['Curso regional, junio de 2019', '2019-06-01', '2019-06-30'],
    ['Visits in 2016', '2016-01-01', '2016-12-31'],
    ['IPR Strategy 2020', null, null],
    ['Vision 2030: 12 countries', null, null],
    ['Workshop of 12 May', null, null],
  ])('reads %s', (title, startDate, endDate) => {
    expect(parsePeriodInTitle(title)).toEqual({ startDate, endDate })
  })
})
