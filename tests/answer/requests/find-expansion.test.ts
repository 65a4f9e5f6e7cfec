import { expect, it } from 'vitest'
import { findExpansion } from '../../../src/answer/requests/find-expansion.ts'

it.each([
  ['The Regional Training Scheme (RTS) is its main programme.', 'RTS', 'Regional Training Scheme'],
  ['It works with RTS (Regional Training Scheme) since May.', 'RTS', 'Regional Training Scheme'],
  [
    'Le respect des droits de propriété intellectuelle (DPI) est surveillé.',
    'DPI',
    'droits de propriété intellectuelle',
  ],
  [
    'Elle applique la Classification coopérative des brevets (CPC) depuis 2013.',
    'CPC',
    'Classification coopérative des brevets',
  ],
  ['La Organización Mundial de Aduanas (OMA) formó a jueces.', 'OMA', 'Organización Mundial de Aduanas'],
  [
    'Workshop for Technical Operational Advisers: TOAs were accredited.',
    'TOA',
    'Technical Operational Advisers',
  ],
])('%s', (text, acronym, long) => {
  const found = findExpansion(text, acronym)
  expect(found && text.slice(found.start, found.end)).toBe(long)
})

it.each([
  ['The RTS was founded in 1990.', 'RTS'],
  ['Rules apply. The scheme (RTS) began.', 'RTS'],
  ['Members of the Council (see annex) met. WTO staff attended.', 'WTO'],
])('finds none in %s', (text, acronym) => {
  expect(findExpansion(text, acronym)).toBeNull()
})
