import { describe, expect, it } from 'vitest'
import { parseCountries } from '../../src/segment/records/parse-countries.ts'

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

  it.each([
    ['Bolivia, Plurinational State of; Peru', 'BOL PER'],
    ['Antigua and Barbuda, Barbados and Saint Vincent and the Grenadines', 'ATG BRB VCT'],
    ['Cambodia (LDC), Nepal', 'KHM NPL'],
    ['Participants from Ghana, Kenya', 'GHA KEN'],
    ['1. Ghana 2. Togo', 'GHA TGO'],
    ['- Ghana\n- Togo', 'GHA TGO'],
    ['Ghana / Togo', 'GHA TGO'],
    ['Ghana, Kenya and\nTogo', 'GHA KEN TGO'],
    ['Chile y Perú', 'CHL PER'],
    ['Mxico; Cte dIvoire; CÃ´te d’Ivoire', 'MEX CIV CIV'],
  ])('reads the list %s', (text, expected) => {
    expect(parseCountries(text).map(({ code }) => code)).toEqual(expected.split(' '))
  })

  it('parts groups from the countries beside them, and gives the members that brackets list', () => {
    expect(codes('LDCs, Ghana and Togo')).toEqual(['null: LDCs', 'GHA: Ghana', 'TGO: Togo'])
    expect(codes('African countries (Ghana, Kenya)')).toEqual([
      'null: African countries',
      'GHA: Ghana',
      'KEN: Kenya',
    ])
    for (const group of ['OAPI members', 'Eastern African countries', 'ARIPO Member States', 'LDCs']) {
      expect(codes(group)).toEqual([`null: ${group}`])
    }
  })

  it('keeps prose whole', () => {
    const prose = 'Judges, lawyers and officers of the customs, from all over the world'
    expect(codes(prose)).toEqual([`null: ${prose}`])
  })

  it('keeps what is no country as printed, without a code', () => {
    expect(codes('Least developed countries; Ghana')).toEqual([
      'null: Least developed countries',
      'GHA: Ghana',
    ])
    expect(codes('  ')).toEqual([])
  })
})
