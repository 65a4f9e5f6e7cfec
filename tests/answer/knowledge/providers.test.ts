import { expect, it } from 'vitest'
import { ProviderNames, providerKeys, wantedProviders } from '../../../src/answer/knowledge/providers.ts'

it('counts one organization once, whatever its language and spelling', () => {
  const names = [
    'The World Customs Organization',
    'WCO',
    'Organisation mondiale des douanes (OMD)',
    'Organización Mundial de Aduanas',
  ]
  expect(providerKeys(names)).toEqual(['wco'])
  for (const name of [...names, 'wco']) expect(wantedProviders([name])).toEqual(new Set(['wco']))
})

it('counts an office of a group of countries once, by all its names', () => {
  const names = ['OAPI', 'Organisation africaine de la propriété intellectuelle']
  expect(providerKeys(names)).toHaveLength(1)
  const [key = ''] = providerKeys(names)
  expect(new ProviderNames().name(key, 'en')).toBe('OAPI')
  expect(wantedProviders(['OAPI'])).toEqual(wantedProviders([key]))
})

it('takes a programme of the United Nations for no other body, and a name for each body that it names', () => {
  expect(providerKeys(['United Nations Development Programme'])).toEqual(['undp'])
  expect(providerKeys(['WIPO and WTO']).sort()).toEqual(['wipo', 'wto'])
})

it('names organizations as the language of the page does, and unknown ones as they are printed', () => {
  const names = new ProviderNames()
  names.add(['Caribbean Export Development Agency'])
  const [key = ''] = providerKeys(['Caribbean Export Development Agency'])
  expect(names.name(key, 'fr')).toBe('Caribbean Export Development Agency')
  expect(wantedProviders([key])).toContain(key)
  expect(['en', 'fr', 'es'].map((language) => names.name('wipo', language as 'en'))).toEqual([
    'WIPO',
    'OMPI',
    'OMPI',
  ])
  expect(names.fullName('wipo', 'fr')).toBe('Organisation mondiale de la propriété intellectuelle')
})
