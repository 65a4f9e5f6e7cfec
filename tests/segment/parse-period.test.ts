import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../src/segment/parse-period.ts'

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
  ])('reads %s', (text, startDate, endDate) => {
    expect(parsePeriod(text)).toEqual({ startDate, endDate })
  })

  it.each(['', 'ongoing', 'to be confirmed', '31 June 2019', '12 November'])(
    'invents nothing for "%s"',
    (text) => {
      expect(parsePeriod(text)).toEqual({ startDate: null, endDate: null })
    },
  )
})
