import { describe, expect, it } from 'vitest'
import { countryName, countryTable, findCountryCode } from '../../src/names/country-names.ts'

describe('countryName', () => {
  it('calls countries as the WTO does, in each language', () => {
    const named = ['VNM', 'KOR', 'CPV', 'HKG', 'TWN'].map((code) =>
      ['en', 'fr', 'es'].map((language) => countryName(code, language)),
    )
    expect(named).toEqual([
      ['Viet Nam', 'Viet Nam', 'Viet Nam'],
      ['Republic of Korea', 'République de Corée', 'República de Corea'],
      ['Cabo Verde', 'Cabo Verde', 'Cabo Verde'],
      ['Hong Kong, China', 'Hong Kong, Chine', 'Hong Kong, China'],
      ['Chinese Taipei', 'Taipei chinois', 'Taipei Chino'],
    ])
  })

  it('gives names by which the country is found again', () => {
    const lost = countryTable.flatMap(({ id }) =>
      ['en', 'fr', 'es'].flatMap((language) => {
        const name = countryName(id, language)
        return findCountryCode(name) === id ? [] : [`${id} ${language}: ${name}`]
      }),
    )
    expect(lost).toEqual([])
  })
})
