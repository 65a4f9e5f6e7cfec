import { describe, expect, it } from 'vitest'
import { parseCountries } from '../../src/segment/parse-countries.ts'

const codes = (text: string) => parseCountries(text).map(({ code, name }) => `${code}: ${name}`)

describe('parseCountries', () => {
  it('parts names at semicolons and keeps the commas within them', () => {
    expect(codes("Australia; Hong Kong, China; Iran; Lao People's Democratic Republic; Viet Nam")).toEqual([
      'AUS: Australia',
      'HKG: Hong Kong, China',
      'IRN: Iran',
      "LAO: Lao People's Democratic Republic",
      'VNM: Viet Nam',
    ])
  })

  it('knows official, short and historic names in three languages', () => {
    const names =
      'Lao PDR; RDP lao; Birmanie; Swaziland; Kyrgyz Republic; Chinese Taipei; Congo; Costa de Marfil; UK'
    expect(parseCountries(names).map(({ code }) => code)).toEqual(
      'LAO LAO MMR SWZ KGZ TWN COG CIV GBR'.split(' '),
    )
  })

  it('parts names at commas and "and" where every part is a country', () => {
    expect(codes('Ghana, Togo and Benin')).toEqual(['GHA: Ghana', 'TGO: Togo', 'BEN: Benin'])
    expect(codes('Bosnia and Herzegovina, Trinidad and Tobago')).toHaveLength(2)
    expect(codes('Côte d’Ivoire et Sénégal')).toEqual(['CIV: Côte d’Ivoire', 'SEN: Sénégal'])
  })

  it('keeps what is no country as printed, without a code', () => {
    expect(codes('Least developed countries; Ghana')).toEqual([
      'null: Least developed countries',
      'GHA: Ghana',
    ])
    expect(codes('  ')).toEqual([])
  })
})
