import { describe, expect, it } from 'vitest'
import { authorName } from '../../src/names/organization-names.ts'

describe('whose a document is', () => {
  it.each([
    ['Organisation mondiale des douanes (OMD)', 'en', 'World Customs Organization', 'WCO'],
    ['WORLD CUSTOMS ORGANIZATION', 'es', 'Organización Mundial de Aduanas', 'OMA'],
    ['World Customs Organization (WCO)', 'fr', 'Organisation mondiale des douanes', 'OMD'],
    ['INTERPOL', 'fr', 'Organisation internationale de police criminelle', 'INTERPOL'],
    ['Norway', 'fr', 'Norvège', 'Norvège'],
    ['Suisse', 'en', 'Switzerland', 'Switzerland'],
    ['République togolaise', 'en', 'Togo', 'Togo'],
  ] as const)('is said in the language of the page: %s in %s', (printed, language, name, short) => {
    expect(authorName(printed, language)).toMatchObject({ name, short, known: true })
  })

  it('stays as printed where no table knows it, with the abbreviation that it gives', () => {
    expect(authorName('Bureau of Lost Marks (BLM)', 'fr')).toEqual({
      id: 'bureau of lost marks blm',
      name: 'Bureau of Lost Marks',
      short: 'BLM',
      known: false,
    })
    expect(authorName('Institute of Fictional Marks (IFM)', 'es').short).toBe('IFM')
  })

  it('is the same under all its names', () => {
    const ids = ['OMPI', 'WIPO', 'World Intellectual Property Organization (WIPO)'].map(
      (name) => authorName(name, 'fr').id,
    )
    expect(new Set(ids).size).toBe(1)
  })
})
